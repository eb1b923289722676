using System.Net;
using EdiRegion.Platform.Authority;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace EdiRegion.ServiceDefaults;

/// <summary>
/// Shows the .eml files of a demonstration that writes mail to a folder, on <c>/development/mail</c>; not there when mail really leaves. Letters
/// hold one-time links: whoever asks from elsewhere, or through a proxy on this machine, finds nothing.
/// </summary>
public static class MailPreview
{
    private static readonly string[] Forwarded =
        ["Forwarded", "Via", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Original-For", "X-Real-IP"];

    /// <summary>Adds the page when <c>Mail:Folder</c> is set and <c>Mail:Smtp</c> is not.</summary>
    public static void MapMailPreview(this WebApplication app)
    {
        if (app.Configuration["Mail:Folder"] is not { Length: > 0 } folder || app.Configuration["Mail:Smtp"] is { Length: > 0 })
        {
            return;
        }

        app.MapGet("/development/mail", async (HttpContext context, CancellationToken ct) =>
        {
            if (context.Connection.RemoteIpAddress is not { } from || !IPAddress.IsLoopback(from) || Forwarded.Any(context.Request.Headers.ContainsKey))
            {
                return Results.NotFound();
            }

            var letters = new DirectoryInfo(folder) is { Exists: true } there
                ? there.GetFiles("*.eml").OrderByDescending(file => file.LastWriteTimeUtc).Take(50)
                : [];
            var page = new StringWriter();
            await page.WriteAsync("<!doctype html><html lang=\"en\"><title>Mail - EDI Region</title><main><h1>Mail</h1><p>Nothing is really sent: this is what people would receive.</p>");

            foreach (var letter in letters)
            {
                await page.WriteAsync($"<h2>{letter.LastWriteTimeUtc:u}</h2><pre>{WebUtility.HtmlEncode(await Read(letter, ct))}</pre>");
            }

            await page.WriteAsync("</main></html>");

            return Results.Content(page.ToString(), "text/html; charset=utf-8");
        }).ExcludeFromDescription().AllowAnyone("mail preview of a demonstration host on this machine");
    }

    /// <summary>The letter with its body in plain text.</summary>
    private static async Task<string> Read(FileInfo letter, CancellationToken ct)
    {
        var text = await File.ReadAllTextAsync(letter.FullName, ct);
        var (head, body) = text.Split("\r\n\r\n", 2) is [var first, var rest] ? (first, rest) : (text, "");

        return head.Contains("Content-Transfer-Encoding: base64", StringComparison.OrdinalIgnoreCase)
            ? $"{head}\n\n{System.Text.Encoding.UTF8.GetString(Convert.FromBase64String(body.Trim()))}"
            : $"{head}\n\n{body.Replace("=\r\n", "", StringComparison.Ordinal).Replace("=3D", "=", StringComparison.Ordinal)}";
    }
}
