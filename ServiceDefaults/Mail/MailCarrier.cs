using System.Net.Mail;
using System.Text;
using Microsoft.Extensions.Configuration;

namespace EdiRegion.ServiceDefaults.Mail;

/// <summary>Hands a mail to the SMTP server of <c>Mail:Smtp</c> (host:port), else writes an .eml file into <c>Mail:Folder</c>.</summary>
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

            return new(address.Host, address.Port > 0 ? address.Port : 25);
        }

        var folder = Path.GetFullPath(configuration["Mail:Folder"] ?? Path.Combine(Path.GetTempPath(), "edi-region-mail"));
        Directory.CreateDirectory(folder);

        return new() { DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory, PickupDirectoryLocation = folder };
    }
}
