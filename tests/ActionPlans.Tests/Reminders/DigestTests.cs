using EdiRegion.ActionPlans.Reminders;

namespace EdiRegion.ActionPlans.Tests.Reminders;

public sealed class DigestTests
{
    private static readonly DateOnly Monday = new(2026, 11, 23);

    [Theory]
    [InlineData("2026-11-23", "2026-11-23")]
    [InlineData("2026-11-29", "2026-11-23")]
    [InlineData("2026-11-30", "2026-11-30")]
    public void A_week_begins_on_Monday(string day, string week) => Digest.WeekOf(DateOnly.Parse(day)).ShouldBe(DateOnly.Parse(week));

    [Theory]
    [InlineData(-1, "Overdue: actions")]
    [InlineData(3, "Due in the next days: actions")]
    [InlineData(9, "Due in the next days: actions")]
    [InlineData(14, "Due in about two weeks: actions")]
    [InlineData(20, "Due in about two weeks: actions")]
    [InlineData(30, "Due in about a month: actions")]
    [InlineData(36, "Due in about a month: actions")]
    public void Each_stage_is_told_in_the_week_it_is_reached(int days, string line)
    {
        var mail = Mail(Item(DueKind.Action, days));

        mail!.Body.ShouldContain(line);
        mail.Body.ShouldContain("https://edi.example/");
    }

    [Theory]
    [InlineData(2)]
    [InlineData(10)]
    [InlineData(25)]
    [InlineData(37)]
    public void Between_its_stages_nothing_is_told_again(int days) => Mail(Item(DueKind.Action, days)).ShouldBeNull();

    [Fact]
    public void Whatever_its_day_an_item_is_told_once_at_each_stage()
    {
        for (var due = Monday.AddDays(60); due < Monday.AddDays(67); due = due.AddDays(1))
        {
            var told = Enumerable.Range(0, 10).Select(week => Monday.AddDays(7 * week)).Where(week => week <= due)
                .Select(week => Digest.Of("RRK", "to@trust.example", [DueItem.Of(DueKind.Milestone, "RRK", "x", due, week)], week, "link", default))
                .OfType<Platform.Mail.MailMessage>().Count();

            told.ShouldBe(3);
        }
    }

    [Fact]
    public void A_mail_holds_no_title_and_no_figure()
    {
        var body = Mail(Item(DueKind.Action, -4), Item(DueKind.Action, -5), Item(DueKind.Milestone, 4), Item(DueKind.Evidence, 33))!.Body;

        body.ShouldContain("Overdue: actions");
        body.ShouldNotContain("Secret title");
        body.Any(char.IsAsciiDigit).ShouldBeFalse(body);
    }

    private static DueItem Item(DueKind kind, int days) => DueItem.Of(kind, "RRK", "Secret title 42", Monday.AddDays(days), Monday);

    private static Platform.Mail.MailMessage? Mail(params DueItem[] items) =>
        Digest.Of("RRK", "to@trust.example", items, Monday, "https://edi.example/", default);
}
