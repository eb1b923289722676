using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using NJsonSchema;
using NJsonSchema.Validation;

namespace EdiRegion.Region.Loading;

/// <summary>Reads a definition file and checks it against the schema of its folder.</summary>
internal static class DefinitionFile
{
    private static readonly JsonLoadSettings Strict = new()
    {
        LineInfoHandling = LineInfoHandling.Load,
        DuplicatePropertyNameHandling = DuplicatePropertyNameHandling.Error,
    };

    internal static DefinitionNode Read(string name, TextReader text, JsonSchema schema)
    {
        using var reader = new JsonTextReader(text)
        {
            DateParseHandling = DateParseHandling.None,
            FloatParseHandling = FloatParseHandling.Decimal,
        };
        JToken root;
        try
        {
            root = JToken.ReadFrom(reader, Strict);
            while (reader.Read())
            {
            }
        }
        catch (JsonReaderException broken)
        {
            throw new DefinitionException(name, broken.LineNumber, broken.Path, $"not valid JSON. {broken.Message}");
        }

        if (SchemaFit.Fits(root, schema))
        {
            return new(name, root);
        }

        var fault = schema.Validate(root).Select(Innermost).OrderBy(error => error.LineNumber).FirstOrDefault();
        return fault is null ? new(name, root) : throw new DefinitionException(name, fault.LineNumber, Path(fault), Describe(fault));
    }

    private static ValidationError Innermost(ValidationError error) => error is ChildSchemaValidationError nested
        ? nested.Errors.Values.SelectMany(errors => errors).Select(Innermost).FirstOrDefault() ?? error
        : error;

    private static string Path(ValidationError error) => (error.Path ?? "").TrimStart('#', '/');

    private static string Describe(ValidationError error) => error.Kind switch
    {
        ValidationErrorKind.PropertyRequired => $"'{error.Property}' is missing.",
        ValidationErrorKind.NoAdditionalPropertiesAllowed => $"'{error.Property}' is not a known field. Expected {Known(error.Schema)}.",
        ValidationErrorKind.NotInEnumeration => $"not one of {string.Join(", ", error.Schema.Enumeration)}.",
        ValidationErrorKind.PatternMismatch => $"does not look like {error.Schema.Description ?? error.Schema.Pattern}.",
        ValidationErrorKind.StringExpected => "a text is expected.",
        ValidationErrorKind.NumberExpected or ValidationErrorKind.IntegerExpected => "a number is expected.",
        ValidationErrorKind.BooleanExpected => "true or false is expected.",
        ValidationErrorKind.ArrayExpected => "a list is expected.",
        ValidationErrorKind.ObjectExpected => "an object is expected.",
        _ => $"against the schema: {error.Kind}.",
    };

    private static string Known(JsonSchema schema) => string.Join(", ", schema.ActualProperties.Keys);
}
