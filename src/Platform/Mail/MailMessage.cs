namespace EdiRegion.Platform.Mail;

/// <summary>
/// A mail written in the same transaction as what it tells of. It holds no figure and no name of a nominee: it says that something waits
/// and links to a page.
/// </summary>
public sealed class MailMessage
{
    /// <summary>Id; also the Message-ID, so that a mail sent twice is recognised.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Address.</summary>
    public required string To { get; init; }

    /// <summary>Subject line.</summary>
    public required string Subject { get; init; }

    /// <summary>Plain text; emptied once it has left, for it may hold a one-time link.</summary>
    public required string Body { get; set; }

    /// <summary>When it was written.</summary>
    public required DateTimeOffset WrittenAt { get; init; }

    /// <summary>Not before this moment; moves away with each failed attempt.</summary>
    public required DateTimeOffset NextAttemptAt { get; set; }

    /// <summary>How often it was tried.</summary>
    public int Attempts { get; set; }

    /// <summary>When the server took it.</summary>
    public DateTimeOffset? SentAt { get; set; }

    /// <summary>What the server last said.</summary>
    public string? LastError { get; set; }
}
