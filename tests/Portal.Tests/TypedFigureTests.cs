using EdiRegion.Portal.Forms;
using EdiRegion.Region;
using EdiRegion.Region.Collections;

namespace EdiRegion.Portal.Tests;

public sealed class TypedFigureTests
{
    private static readonly CellDefinition People = Definitions.Load().Collections["quarterly"].Cells["short.eth.B"];

    [Theory]
    [InlineData("124", 124)]
    [InlineData(" 1,234 ", 1234)]
    [InlineData("1 234", 1234)]
    [InlineData("12,345,678", 12345678)]
    [InlineData("0", 0)]
    [InlineData("-3", -3)]
    [InlineData("2.5", 2.5)]
    public void Numbers_are_read_as_people_write_them(string typed, double number) =>
        TypedFigure.Read(typed, Cell.Missing, People).ShouldBe((Cell.Of((decimal)number), null));

    [Theory]
    [InlineData("=124+37", 161)]
    [InlineData("= 1,200 + 34 - 4", 1230)]
    [InlineData("=5", 5)]
    public void A_sum_is_worked_out_and_kept_as_the_note(string typed, int number)
    {
        var (cell, fault) = TypedFigure.Read(typed, Cell.Missing, People);

        fault.ShouldBeNull();
        cell.Amount.ShouldBe(number);
        cell.Note.ShouldBe(typed.Replace(" ", "", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("twelve")]
    [InlineData("1,23")]
    [InlineData("=1+")]
    [InlineData("=2*3")]
    [InlineData("1e9")]
    [InlineData("99999999999999999999999999999999")]
    [InlineData("=SUM(A1:A9)")]
    public void Anything_else_is_refused_and_changes_nothing(string typed)
    {
        var before = Cell.Of(7, "restated in May");

        var (cell, fault) = TypedFigure.Read(typed, before, People);

        cell.ShouldBe(before);
        fault.ShouldNotBeNull().ShouldStartWith("Shortlisted, ethnic minority must be");
    }

    [Fact]
    public void Empty_is_missing_and_an_unchanged_number_keeps_its_state_and_note()
    {
        TypedFigure.Read("", Cell.Of(7), People).Cell.ShouldBe(Cell.Missing);
        TypedFigure.Read("0", Cell.Nil, People).Cell.ShouldBe(Cell.Nil);
        TypedFigure.Read("161", Cell.Of(161, "=124+37"), People).Cell.Note.ShouldBe("=124+37");
        TypedFigure.Read("162", Cell.Of(161, "=124+37"), People).Cell.ShouldBe(Cell.Of(162));
        TypedFigure.Read("162", Cell.Of(161, "restated"), People).Cell.Note.ShouldBe("restated");
    }
}
