using System.Text.Json;
using EdiRegion.Region.Collections;

namespace EdiRegion.Region.Tests.Collections;

public sealed class CellTests
{
    [Theory]
    [InlineData("12", CellState.Value)]
    [InlineData("-4.10", CellState.Value)]
    [InlineData("null", CellState.Missing)]
    [InlineData("""{"state":"nil"}""", CellState.Nil)]
    [InlineData("""{"state":"suppressed"}""", CellState.Suppressed)]
    [InlineData("""{"state":"notApplicable","reason":"No board yet"}""", CellState.NotApplicable)]
    [InlineData("""{"state":"value","value":12,"note":"Two posts were readvertised"}""", CellState.Value)]
    [InlineData("""{"state":"nil","note":"Checked twice"}""", CellState.Nil)]
    public void A_cell_is_written_as_it_was_read(string json, CellState state)
    {
        var cell = JsonSerializer.Deserialize<Cell>(json);

        cell.State.ShouldBe(state);
        JsonSerializer.Serialize(cell).ShouldBe(json);
    }

    [Theory]
    [InlineData("\"12\"", "the text \"12\"")]
    [InlineData("true", "true or false")]
    [InlineData("[1]", "a list")]
    [InlineData("1e400", "too large")]
    [InlineData("{}", "without a state")]
    [InlineData("""{"state":"empty"}""", "\"empty\" is not known")]
    [InlineData("""{"state":"value"}""", "no number")]
    [InlineData("""{"state":"nil","value":3}""", "only given with the state")]
    [InlineData("""{"state":"notApplicable"}""", "without a reason")]
    [InlineData("""{"state":"value","value":"3"}""", "\"value\" is not known here or has a wrong type")]
    [InlineData("""{"state":"nil","colour":{"a":[1,2]}}""", "\"colour\" is not known")]
    public void What_is_no_cell_is_refused_in_words(string json, string part) =>
        Should.Throw<JsonException>(() => JsonSerializer.Deserialize<Cell>(json)).Message.ShouldContain(part);

    [Fact]
    public void Reading_goes_on_after_a_cell_that_is_refused()
    {
        var reader = new Utf8JsonReader("""[{"state":"nil","more":[{"a":1}]},7]"""u8);
        reader.Read();
        reader.Read();

        CellJson.TryRead(ref reader, out _, out var fault).ShouldBeFalse();
        fault.ShouldNotBeNull();
        reader.Read();

        CellJson.TryRead(ref reader, out var next, out _).ShouldBeTrue();
        next.Number.ShouldBe(7);
    }

    [Fact]
    public void Only_values_and_nil_are_known()
    {
        Cell.Of(3).Amount.ShouldBe(3);
        Cell.Nil.Amount.ShouldBe(0);
        new[] { Cell.Missing, Cell.Suppressed, Cell.NotApplicable("none here") }.ShouldAllBe(cell => !cell.Known && cell.Amount == null);
    }

    [Theory]
    [InlineData("wres", "2022-23", "2023-03-31")]
    [InlineData("pay-gap", "2022-23", "2022-03-31")]
    [InlineData("quarterly", "2026-27Q2", "2026-09-30")]
    [InlineData("quarterly", "2023-24Q4", "2024-03-31")]
    public void Figures_describe_the_snapshot_date(string collection, string period, string date) =>
        Example.Collection(collection).SnapshotDate(Region.Periods.Period.Parse(period)).ShouldBe(DateOnly.Parse(date));

    [Fact]
    public void A_period_of_the_wrong_kind_is_refused() =>
        Should.Throw<ArgumentException>(() => Example.Collection("wres").SnapshotDate(Region.Periods.Period.Parse("2026-27Q2"))).Message.ShouldContain("by year");
}
