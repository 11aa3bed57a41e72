using Microsoft.EntityFrameworkCore;

namespace OcopScoring.App.Store;

/// <summary>The office's database: the record; beside it drafts, scans, walls, targets, accesses and verifications; and the rows that are made from the record.</summary>
public sealed class OcopDb(DbContextOptions<OcopDb> options) : DbContext(options)
{
    public DbSet<EventRow> Events => Set<EventRow>();

    public DbSet<CommandRow> Commands => Set<CommandRow>();

    public DbSet<DraftRow> Drafts => Set<DraftRow>();

    public DbSet<AttachmentRow> Attachments => Set<AttachmentRow>();

    public DbSet<WallRow> Walls => Set<WallRow>();

    public DbSet<SessionRow> SessionRows => Set<SessionRow>();

    public DbSet<ProductRow> ProductRows => Set<ProductRow>();

    public DbSet<TargetRow> Targets => Set<TargetRow>();

    public DbSet<AccessRow> Accesses => Set<AccessRow>();

    public DbSet<VerificationRow> Verifications => Set<VerificationRow>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<EventRow>().HasKey(row => new { row.SessionId, row.Version });
        modelBuilder.Entity<CommandRow>().HasKey(row => row.CommandId);
        modelBuilder.Entity<DraftRow>().HasKey(row => new { row.SessionId, row.ProductId, row.Round, row.SeatId });
        modelBuilder.Entity<AttachmentRow>().HasKey(row => row.Sha256);
        modelBuilder.Entity<WallRow>().HasKey(row => row.SessionId);
        modelBuilder.Entity<TargetRow>().HasKey(row => new { row.Year, row.Change });

        // Names, not numbers: whoever looks into the file reads what stands there.
        modelBuilder.Entity<AccessRow>(access =>
        {
            access.HasKey(row => row.Number);
            access.HasIndex(row => row.SessionId);
            access.Property(row => row.What).HasConversion<string>();
        });
        modelBuilder.Entity<VerificationRow>(verification =>
        {
            verification.HasKey(row => row.Number);
            verification.HasIndex(row => row.SessionId);
            verification.Property(row => row.Cause).HasConversion<string>();
        });
        modelBuilder.Entity<SessionRow>(session =>
        {
            session.HasKey(row => row.Id);
            session.Property(row => row.Purpose).HasConversion<string>();
            session.Property(row => row.Form).HasConversion<string>();
            session.Property(row => row.Level).HasConversion<string>();
            session.Property(row => row.Phase).HasConversion<string>();
        });
        modelBuilder.Entity<ProductRow>(product =>
        {
            product.HasKey(row => new { row.SessionId, row.Id });
            product.Property(row => row.Stage).HasConversion<string>();
            product.Property(row => row.Outcome).HasConversion<string>();
        });
    }
}
