using System.Security.Cryptography;
using EdiRegion.EndToEnd.Harness;
using EdiRegion.EndToEnd.Tracing;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace EdiRegion.EndToEnd.Returns;

public sealed class BusTests(PlatformUnderTest platform) : PlatformTest(platform)
{
    [Theory]
    [InlineData("insights.count-approved-return")]
    [InlineData("insights.note-return")]
    [InlineData("insights.note-period")]
    public async Task Every_queue_is_a_quorum_queue(string queue)
    {
        await using var connection = await new ConnectionFactory { Uri = Platform.RabbitMq.Address }.CreateConnectionAsync(Ct);
        await using var channel = await connection.CreateChannelAsync(cancellationToken: Ct);
        Dictionary<string, object?> classic = new() { ["x-queue-type"] = "classic" };

        var refused = await Should.ThrowAsync<OperationInterruptedException>(
            () => channel.QueueDeclareAsync(queue, durable: true, exclusive: false, autoDelete: false, classic, cancellationToken: Ct));

        refused.ShutdownReason!.ReplyText.ShouldContain("x-queue-type");
        refused.ShutdownReason.ReplyText.ShouldContain("current is 'quorum'");
    }

    [Fact]
    public async Task One_trace_leads_from_the_approval_at_the_gateway_through_the_bus_to_the_one_who_counts()
    {
        var @return = new TrustReturn(Platform.Staff, "RRK", "2021-22");
        var trace = RandomNumberGenerator.GetHexString(32, lowercase: true);
        await @return.EnterAsync(SyntheticWres.Cells());
        await @return.SubmitAsync();

        await @return.ApproveAsync(traceParent: $"00-{trace}-{RandomNumberGenerator.GetHexString(16, lowercase: true)}-01");

        await Eventually.IsTrueAsync("the consumer's span is exported", TimeSpan.FromMinutes(1),
            () => Task.FromResult(Find("insights", "handle insights.count-approved-return") is not null && Find("gateway", "POST") is not null));
        var (consumer, publisher) = (Find("insights", "handle insights.count-approved-return")!, Find("metrics", "publish ")!);
        AncestorsOf(consumer).ShouldContain(publisher);
        AncestorsOf(publisher).Select(span => span.Service).ShouldContain("metrics");
        AncestorsOf(publisher).ShouldContain(span => span.Service == "gateway" && span.Name.StartsWith("POST", StringComparison.Ordinal));
        Tell(string.Join(" > ", AncestorsOf(consumer).Reverse().Append(consumer).Select(span => $"{span.Service}: {span.Name}")));

        Span? Find(string service, string name) =>
            Platform.Telemetry.SpansOf(trace).FirstOrDefault(span => span.Service == service && span.Name.StartsWith(name, StringComparison.Ordinal));

        IEnumerable<Span> AncestorsOf(Span span)
        {
            while (Platform.Telemetry.SpansOf(trace).FirstOrDefault(above => above.SpanId == span.ParentId) is { } parent)
            {
                yield return span = parent;
            }
        }
    }
}
