using System.Text;

namespace EdiRegion.EndToEnd.Tracing;

/// <summary>A span as exported: which service worked on what, as part of which trace.</summary>
public sealed record Span(string Service, string Name, string TraceId, string SpanId, string ParentId)
{
    /// <summary>The spans of an ExportTraceServiceRequest. The numbers are those of the fields in OpenTelemetry's trace.proto.</summary>
    internal static IEnumerable<Span> ReadAll(byte[] request) =>
        from resourceSpans in Protobuf.Fields(request, 1)
        let service = ServiceOf(resourceSpans)
        from scopeSpans in Protobuf.Fields(resourceSpans, 2)
        from span in Protobuf.Fields(scopeSpans, 2)
        select new Span(service, Text(span, 5), Hex(span, 1), Hex(span, 2), Hex(span, 4));

    private static string ServiceOf(ReadOnlyMemory<byte> resourceSpans) => (
        from resource in Protobuf.Fields(resourceSpans, 1)
        from attribute in Protobuf.Fields(resource, 1)
        where Text(attribute, 1) == "service.name"
        from value in Protobuf.Fields(attribute, 2)
        select Text(value, 1)).FirstOrDefault("");

    private static string Text(ReadOnlyMemory<byte> message, int field) =>
        Encoding.UTF8.GetString(Protobuf.Fields(message, field).FirstOrDefault().Span);

    private static string Hex(ReadOnlyMemory<byte> message, int field) =>
        Convert.ToHexStringLower(Protobuf.Fields(message, field).FirstOrDefault().Span);
}
