using EdiRegion.Awards.Nominations;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.Awards.Attachments;

/// <summary>A file attached to a nomination, freed of what its program wrote about its author; or a piece of evidence of an action plan that it points at.</summary>
internal sealed class Attachment
{
    public required Guid Id { get; init; }

    public required Guid NominationId { get; init; }

    /// <summary>1, 2 and so on; a removed one's number is not given again.</summary>
    public required int Number { get; init; }

    /// <summary>The piece of evidence it points at; null for a file.</summary>
    public Guid? Evidence { get; init; }

    /// <summary>A name that tells nothing: <c>attachment-1.pdf</c>. Of a piece of evidence, its own.</summary>
    public required string Name { get; init; }

    public required string MediaType { get; init; }

    public required long Size { get; init; }

    /// <summary>SHA-256 (hex) of what is kept.</summary>
    public required string Sha256 { get; init; }

    public required DateTimeOffset At { get; init; }

    public DateTimeOffset? RemovedAt { get; set; }

    public string Kind => Evidence is null ? "file" : "plan";

    internal AttachmentView ToView() => new(Number, Kind, Name, MediaType, Size);
}

/// <summary>The bytes of an attachment, apart so that lists do not carry them.</summary>
internal sealed class AttachmentContent
{
    public required Guid AttachmentId { get; init; }

    public required byte[] Content { get; init; }
}

/// <summary>Evidence an organisation holds with its action plans: this service's own copy of what is needed to point at it.</summary>
internal sealed class KnownEvidence
{
    public required Guid Id { get; init; }

    public required string Organisation { get; init; }

    public required string Name { get; set; }

    /// <summary><c>file</c> or <c>link</c>.</summary>
    public required string Kind { get; set; }

    public DateOnly? Expires { get; set; }

    public bool Verified { get; set; }

    /// <summary>False while what looks like personal data in it is not acknowledged.</summary>
    public bool MayBeShared { get; set; }

    public int Version { get; set; }
}

/// <summary>Where attachments are kept.</summary>
internal static class AttachmentTables
{
    internal static void Describe(ModelBuilder model)
    {
        model.Entity<Attachment>(attachment =>
        {
            attachment.ToTable("attachments");
            attachment.HasKey(a => a.Id);
            attachment.Property(a => a.Id).ValueGeneratedNever();
            attachment.Ignore(a => a.Kind);
            attachment.HasIndex(a => new { a.NominationId, a.Number }).IsUnique();
            attachment.HasOne<Nomination>().WithMany().HasForeignKey(a => a.NominationId);
        });
        model.Entity<AttachmentContent>(content =>
        {
            content.ToTable("attachment_contents");
            content.HasKey(c => c.AttachmentId);
            content.HasOne<Attachment>().WithMany().HasForeignKey(c => c.AttachmentId);
        });
        model.Entity<KnownEvidence>(evidence =>
        {
            evidence.ToTable("known_evidence");
            evidence.HasKey(e => e.Id);
            evidence.Property(e => e.Id).ValueGeneratedNever();
            evidence.HasIndex(e => e.Organisation);
        });
    }
}
