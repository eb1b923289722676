using System.Security.Cryptography;
using System.Text;
using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EdiRegion.Platform.Requests;

/// <summary>
/// Honours <c>Idempotency-Key</c> on every POST of a group of routes: the same key with the same request gets the first answer again and
/// nothing happens twice; with another request 422; while the first is still running 409. Key, effect and answer are one transaction.
/// </summary>
public static class Idempotency
{
    /// <summary>The header.</summary>
    public const string Header = "Idempotency-Key";

    private const int LongestKey = 200;

    /// <summary>Adds it to the routes of a service; the host must have called <see cref="BufferKeyedRequests"/>.</summary>
    /// <param name="routes">The routes.</param>
    /// <param name="credential">The header by which callers without an account show who they are, where there is one.</param>
    public static RouteGroupBuilder WithIdempotency<TDb>(this RouteGroupBuilder routes, string? credential = null)
        where TDb : ServiceDb =>
        routes.AddEndpointFilterFactory((factory, next) =>
        {
            var filter = new Filter<TDb>(factory.ApplicationServices.GetRequiredService<TimeProvider>(), credential);

            return invocation => filter.InvokeAsync(invocation, next);
        });

    /// <summary>Lets the body of a request with a key be read twice: once by its handler, once for its fingerprint.</summary>
    public static void BufferKeyedRequests(this IApplicationBuilder app) =>
        app.Use((context, next) =>
        {
            if (context.Request.Headers.ContainsKey(Header))
            {
                context.Request.EnableBuffering();
            }

            return next(context);
        });

    private sealed class Filter<TDb>(TimeProvider clock, string? credential)
        where TDb : ServiceDb
    {
        public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext invocation, EndpointFilterDelegate next)
        {
            var context = invocation.HttpContext;
            var ct = context.RequestAborted;

            if (!HttpMethods.IsPost(context.Request.Method) || context.Request.Headers[Header].ToString() is not { Length: > 0 } key)
            {
                return await next(invocation);
            }

            if (key.Length > LongestKey)
            {
                return Refusal.Malformed("idempotency-key-too-long", $"An idempotency key has at most {LongestKey} characters").ToProblem();
            }

            var db = context.RequestServices.GetRequiredService<TDb>();
            var request = await FingerprintAsync(context.Request, ct);
            var caller = CallerOf(context, request);

            await using var transaction = await db.Database.BeginTransactionAsync(ct);

            if (await RunningAsync(db, caller, key, ct))
            {
                return Refusal.Conflict("idempotency-key-in-flight", "The first request with this key is still being worked on",
                    "Wait a moment and send it again.").ToProblem();
            }

            if (await db.Set<IdempotentReply>().AsNoTracking().SingleOrDefaultAsync(r => r.Caller == caller && r.Key == key, ct) is { } earlier)
            {
                return earlier.Request.AsSpan().SequenceEqual(request)
                    ? new Repeated(earlier)
                    : Refusal.Unprocessable("idempotency-key-reused", "This idempotency key was used for another request",
                        "Use a new key for each request; repeat a key only to repeat the very same request.").ToProblem();
            }

            var reply = new IdempotentReply { Caller = caller, Key = key, Request = request, AskedAt = clock.GetUtcNow() };
            db.Add(reply);
            await db.SaveChangesAsync(ct);

            var result = await next(invocation);
            await KeepAsync(context, result, reply);

            if (reply.Status >= StatusCodes.Status500InternalServerError)
            {
                return new Repeated(reply);
            }

            // What the use case did not save (a refusal, a rehearsal) must not be saved along with the reply.
            db.ChangeTracker.Clear();
            db.Update(reply);
            await db.SaveChangesAsync(ct);
            await transaction.CommitAsync(ct);

            return new Repeated(reply);
        }

        /// <summary>The account; else the hash of the credential; else the request itself: of those who show nothing, only who sends the very same can be taken for the same.</summary>
        private string CallerOf(HttpContext context, byte[] request) =>
            context.Caller() is { IsKnown: true } known ? known.Id
            : credential is not null && context.Request.Headers[credential].ToString() is { Length: > 0 } shown ? $"{credential} {Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(shown)))}"
            : $"anyone {Convert.ToHexStringLower(request)}";

        /// <summary>Takes the key's lock for this transaction; true when another request holds it.</summary>
        private static async Task<bool> RunningAsync(TDb db, string caller, string key, CancellationToken ct)
        {
            var hash = BitConverter.ToInt64(SHA256.HashData(Encoding.UTF8.GetBytes($"{caller}\n{key}")));

            return !await db.Database.SqlQuery<bool>($"SELECT pg_try_advisory_xact_lock({hash}) AS \"Value\"").SingleAsync(ct);
        }

        private static async Task<byte[]> FingerprintAsync(HttpRequest request, CancellationToken ct)
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            hash.AppendData(Encoding.UTF8.GetBytes($"{request.Method} {request.Path}{request.QueryString}\n"));

            request.Body.Position = 0;
            var buffer = new byte[16 * 1024];

            while (await request.Body.ReadAsync(buffer, ct) is > 0 and var read)
            {
                hash.AppendData(buffer, 0, read);
            }

            request.Body.Position = 0;

            return hash.GetHashAndReset();
        }

        private static async Task KeepAsync(HttpContext context, object? result, IdempotentReply reply)
        {
            var body = context.Response.Body;
            using var kept = new MemoryStream();
            context.Response.Body = kept;

            try
            {
                await (result as IResult ?? TypedResults.Ok(result)).ExecuteAsync(context);
            }
            finally
            {
                context.Response.Body = body;
            }

            reply.Status = context.Response.StatusCode;
            reply.ContentType = context.Response.ContentType;
            reply.ETag = context.Response.Headers.ETag;
            reply.Location = context.Response.Headers.Location;
            reply.Body = kept.ToArray();
        }
    }

    private sealed class Repeated(IdempotentReply reply) : IResult
    {
        public async Task ExecuteAsync(HttpContext context)
        {
            context.Response.StatusCode = reply.Status;
            context.Response.ContentType = reply.ContentType;
            context.Response.ContentLength = reply.Body.Length;

            if (reply.ETag is { } tag)
            {
                context.Response.SetETag(tag);
            }

            if (reply.Location is { } location)
            {
                context.Response.Headers.Location = location;
            }

            await context.Response.Body.WriteAsync(reply.Body, context.RequestAborted);
        }
    }
}
