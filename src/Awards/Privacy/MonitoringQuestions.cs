namespace EdiRegion.Awards.Privacy;

internal sealed record MonitoringOption(string Key, string Label);

internal sealed record MonitoringQuestion(string Key, string Title, IReadOnlyList<MonitoringOption> Options);

/// <summary>What nominees are asked about themselves, each answer voluntary and in broad groups only: more would point at single people.</summary>
internal static class MonitoringQuestions
{
    internal static IReadOnlyList<MonitoringQuestion> All { get; } =
    [
        Of("ageBand", "Age", ("under-35", "Under 35"), ("35-54", "35 to 54"), ("55-and-over", "55 and over")),
        Of("disability", "Disability or long-term condition", ("yes", "Disabled"), ("no", "Not disabled")),
        Of("ethnicity", "Ethnicity", ("asian", "Asian or Asian British"), ("black", "Black or Black British"), ("mixed", "Mixed"), ("other", "Another ethnic group"), ("white", "White")),
        Of("genderReassignment", "Gender identity other than registered at birth", ("yes", "Yes"), ("no", "No")),
        Of("religion", "Religion or belief", ("some", "A religion or belief"), ("none", "None")),
        Of("sex", "Sex", ("female", "Female"), ("male", "Male"), ("other", "Described otherwise")),
        Of("sexualOrientation", "Sexual orientation", ("lgb-plus", "Lesbian, gay, bisexual or other"), ("heterosexual", "Heterosexual")),
    ];

    internal static MonitoringQuestion? Find(string key) => All.FirstOrDefault(question => question.Key == key);

    private static MonitoringQuestion Of(string key, string title, params (string Key, string Label)[] options) =>
        new(key, title, [.. options.Select(option => new MonitoringOption(option.Key, option.Label))]);
}
