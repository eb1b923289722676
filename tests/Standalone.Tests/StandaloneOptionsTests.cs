namespace EdiRegion.Standalone.Tests;

public sealed class StandaloneOptionsTests
{
    [Fact]
    public void Without_options_it_keeps_its_data_beside_the_repository_and_shows_demonstration_data()
    {
        var options = StandaloneOptions.Parse([]);

        options.Data.ShouldBe(".data");
        options.Demo.ShouldBeTrue();
        options.Urls.ShouldBeNull();
    }

    [Fact]
    public void Values_are_taken_with_a_space_or_an_equals_sign()
    {
        var options = StandaloneOptions.Parse(["--no-demo", "--urls", "http://127.0.0.1:5080", "--data=/srv/edi", "--Edge:Burst=5"]);

        options.ShouldSatisfyAllConditions(
            o => o.Demo.ShouldBeFalse(),
            o => o.Urls.ShouldBe("http://127.0.0.1:5080"),
            o => o.Data.ShouldBe("/srv/edi"),
            o => o.Settings.ShouldBe(["--Edge:Burst=5"]));
    }

    [Theory]
    [InlineData("--nodemo", "'--nodemo' is not an option")]
    [InlineData("--data", "--data needs a value")]
    public void A_mistyped_option_is_refused_with_the_list_of_options(string argument, string says)
    {
        var refusal = Should.Throw<CannotStartException>(() => StandaloneOptions.Parse([argument]));

        refusal.Message.ShouldContain(says);
        refusal.Message.ShouldContain("--no-demo");
    }
}
