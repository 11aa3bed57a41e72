using Microsoft.EntityFrameworkCore;

namespace OcopScoring.App.Store;

/// <summary>The office's database: the record, and the drafts beside it.</summary>
public sealed class OcopDb(DbContextOptions<OcopDb> options) : DbContext(options)
{
    public DbSet<EventRow> Events => Set<EventRow>();

    public DbSet<CommandRow> Commands => Set<CommandRow>();

    public DbSet<DraftRow> Drafts => Set<DraftRow>();

    public DbSet<AttachmentRow> Attachments => Set<AttachmentRow>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<EventRow>().HasKey(row => new { row.SessionId, row.Version });
        modelBuilder.Entity<CommandRow>().HasKey(row => row.CommandId);
        modelBuilder.Entity<DraftRow>().HasKey(row => new { row.SessionId, row.ProductId, row.Round, row.SeatId });
        modelBuilder.Entity<AttachmentRow>().HasKey(row => row.Sha256);
    }
}
