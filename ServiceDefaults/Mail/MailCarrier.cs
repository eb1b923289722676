using System.Net;
using System.Net.Mail;
using System.Text;
using Microsoft.Extensions.Configuration;

namespace EdiRegion.ServiceDefaults.Mail;

/// <summary>
/// Hands a mail to the SMTP server of <c>Mail:Smtp</c> (host:port, with <c>Mail:User</c> and <c>Mail:Password</c> where it asks for them, over
/// TLS unless <c>Mail:Tls</c> is false), else writes an .eml file into <c>Mail:Folder</c>, which only this account may read.
/// </summary>
internal sealed class MailCarrier(IConfiguration configuration)
{
    private readonly string _from = configuration["Mail:From"] ?? "edi-region@localhost";

    internal async Task SendAsync(Platform.Mail.MailMessage mail, CancellationToken ct)
    {
        using var letter = new MailMessage(_from, mail.To, mail.Subject, mail.Body)
        {
            BodyEncoding = Encoding.UTF8,
            SubjectEncoding = Encoding.UTF8,
        };
        letter.Headers.Add("Message-ID", $"<{mail.Id}@edi-region>");
        letter.Headers.Add("Auto-Submitted", "auto-generated");

        using var client = Client();
        await client.SendMailAsync(letter, ct);
    }

    private SmtpClient Client()
    {
        if (configuration["Mail:Smtp"] is { Length: > 0 } server)
        {
            var address = new Uri($"smtp://{server}");

            return new(address.Host, address.Port > 0 ? address.Port : 25)
            {
                EnableSsl = configuration.GetValue("Mail:Tls", true),
                Credentials = configuration["Mail:User"] is { Length: > 0 } user ? new NetworkCredential(user, configuration["Mail:Password"]) : null,
            };
        }

        var folder = Path.GetFullPath(configuration["Mail:Folder"] ?? Path.Combine(Path.GetTempPath(), "edi-region-mail"));

        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            // One-time links lie in it.
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        return new() { DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory, PickupDirectoryLocation = folder };
    }
}
