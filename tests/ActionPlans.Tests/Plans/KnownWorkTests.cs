using EdiRegion.ActionPlans.Plans;
using FsCheck;
using FsCheck.Fluent;

namespace EdiRegion.ActionPlans.Tests.Plans;

public sealed class KnownWorkTests
{
    private static readonly Guid One = Guid.CreateVersion7();

    [Fact]
    public void An_action_put_in_between_takes_no_identity()
    {
        Work[] known = [new("1.1", "Review every advert", One), new("1.2", "Train all panels", One)];

        var found = KnownWork.Match(known, work => work, [new("1.1", "Ask the networks what hinders them", One), new("1.2", "Review every advert", One), new("1.3", "Train all panels", One)], numberAlone: true);

        found.ShouldBe([null, known[0], known[1]]);
    }

    [Fact]
    public void Work_that_moved_or_was_reworded_a_little_is_recognised()
    {
        Work[] known = [new("1.1", "Review every advert for plain language", One), new(null, "Give each staff network an executive sponsor", One)];

        var found = KnownWork.Match(known, work => work, [new("4.2", "Give each of the staff networks an executive sponsor", Guid.CreateVersion7()), new("2.7", "Review every advert for plain language", Guid.CreateVersion7())]);

        found.ShouldBe([known[1], known[0]]);
    }

    [Fact]
    public void Other_work_with_the_same_number_is_new_in_another_years_plan()
    {
        KnownWork.Match([new Work("1.1", "Review every advert")], work => work, [new("1.1", "Open a prayer room")]).ShouldBe([null]);
    }

    [Fact]
    public void Any_edition_is_recognised_in_itself_whatever_repeats_in_it()
    {
        string[] titles = ["Review the policy", "Review the policy", "Train all panels", "Meet the networks", "", "review  the POLICY"];
        string?[] numbers = [null, "1", "1.1", "2"];
        var works = Gen.ArrayOf(from title in Gen.Elements(titles) from number in Gen.Elements(numbers) select new Work(number, title, One));

        Check.One(Config.QuickThrowOnFailure, Prop.ForAll(works.ToArbitrary(), edition =>
        {
            var found = KnownWork.Match(edition, work => work, edition, numberAlone: true);

            return found.All(each => each is not null) && found.Zip(edition).All(pair => pair.First!.Title == pair.Second.Title || pair.First.Number == pair.Second.Number);
        }));
    }
}
