using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using EdiRegion.Region.Periods;

namespace EdiRegion.Region.Assessments;

/// <summary>Writes a questionnaire as its file: fields in one order, those left at their default not at all.</summary>
internal static class QuestionnaireJson
{
    private static readonly JsonWriterOptions Readable = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static string Write(Questionnaire questionnaire)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Readable))
        {
            json.WriteStartObject();
            json.WriteString("key", questionnaire.Key);
            json.WriteString("title", questionnaire.Title);
            json.WriteString("edition", questionnaire.Edition);
            if (questionnaire.Order is { } order)
            {
                json.WriteNumber("order", order);
            }

            json.WriteString("about", questionnaire.About);
            json.WriteString("notice", questionnaire.Notice);
            json.WriteString("period", questionnaire.Period == PeriodKind.Year ? "year" : "quarter");
            json.WritePropertyName("scoring");
            Write(json, questionnaire.Scoring);
            json.WriteStartArray("sections");
            foreach (var section in questionnaire.Sections)
            {
                Write(json, section);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    internal static string Text(ScoringRule rule)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Readable))
        {
            Write(json, rule);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    internal static void Write(Utf8JsonWriter json, ScoringRule rule)
    {
        json.WriteStartObject();
        json.WriteString("kind", rule.Kind);
        rule.WriteParameters(json);
        if (rule.NotApplicable != NotApplicableRule.CountsNothing)
        {
            json.WriteString("notApplicable", Camel(rule.NotApplicable));
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, QuestionnaireSection section)
    {
        json.WriteStartObject();
        json.WriteString("key", section.Key);
        json.WriteString("title", section.Title);
        Optional(json, "hint", section.Hint);
        Optional(json, "requirement", section.Requirement);
        Optional(json, "domain", section.Domain);
        json.WriteStartArray("questions");
        foreach (var question in section.Questions)
        {
            Write(json, question);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Question question)
    {
        json.WriteStartObject();
        json.WriteString("key", question.Key);
        json.WriteString("text", question.Text);
        Optional(json, "guidance", question.Guidance);
        Flag(json, "mandatory", question.Mandatory);
        Flag(json, "targeted", question.Targeted);
        Flag(json, "mayBeNotApplicable", question.MayBeNotApplicable);
        if (question.Instances > 1)
        {
            json.WriteNumber("instances", question.Instances);
        }

        Optional(json, "answeredBy", question.AnsweredBy);
        Texts(json, "requirements", question.Requirements);
        Texts(json, "measures", question.Measures);
        json.WriteStartArray("levels");
        foreach (var level in question.Levels)
        {
            json.WriteStartObject();
            json.WriteNumber("number", level.Number);
            json.WriteString("label", level.Label);
            json.WriteString("descriptor", level.Descriptor);
            if (level.Evidence != Evidence.None)
            {
                json.WriteString("evidence", Camel(level.Evidence));
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (question.Same.Count > 0)
        {
            json.WriteStartArray("same");
            foreach (var mapping in question.Same)
            {
                json.WriteStartObject();
                json.WriteString("question", mapping.Name);
                json.WriteStartArray("levels");
                foreach (var level in mapping.Levels)
                {
                    json.WriteNumberValue(level);
                }

                json.WriteEndArray();
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void Optional(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }

    private static void Flag(Utf8JsonWriter json, string name, bool value)
    {
        if (value)
        {
            json.WriteBoolean(name, true);
        }
    }

    private static void Texts(Utf8JsonWriter json, string name, IReadOnlyList<string> values)
    {
        if (values.Count > 0)
        {
            json.WriteStartArray(name);
            foreach (var value in values)
            {
                json.WriteStringValue(value);
            }

            json.WriteEndArray();
        }
    }

    private static string Camel<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
