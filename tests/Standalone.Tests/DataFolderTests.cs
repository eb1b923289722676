namespace EdiRegion.Standalone.Tests;

public sealed class DataFolderTests : IDisposable
{
    private readonly TemporaryFolder temporary = new();

    [Fact]
    public void A_folder_in_use_is_refused_naming_the_process_and_the_way_out()
    {
        using var first = DataFolder.Hold(temporary.Path);

        var refusal = Should.Throw<CannotStartException>(() => DataFolder.Hold(temporary.Path));

        refusal.Message.ShouldContain(temporary.Path);
        refusal.Message.ShouldContain($"process {Environment.ProcessId}");
        refusal.Message.ShouldContain("--data");
    }

    [Fact]
    public void A_folder_given_free_can_be_held_again()
    {
        DataFolder.Hold(temporary.Path).Dispose();

        using var again = DataFolder.Hold(temporary.Path);

        again.Path.ShouldBe(temporary.Path);
    }

    [Fact]
    public void A_folder_that_cannot_be_written_to_is_refused()
    {
        var file = Path.Combine(temporary.Path, "a-file");
        File.WriteAllText(file, "");

        var refusal = Should.Throw<CannotStartException>(() => DataFolder.Hold(Path.Combine(file, "data")));

        refusal.Message.ShouldContain("cannot be written to");
    }

    public void Dispose() => temporary.Dispose();
}
