using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using OcopScoring.App.Accounts;

namespace OcopScoring.App.Store;

/// <summary>
/// The office's database: the record; beside it drafts, scans, walls, targets, accesses and verifications; the rows that are made from the
/// record; and accounts with what belongs to them.
/// </summary>
public sealed class OcopDb(DbContextOptions<OcopDb> options) : IdentityUserContext<Account>(options)
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

    public DbSet<CouncilRow> Councils => Set<CouncilRow>();

    public DbSet<SessionCouncilRow> SessionCouncils => Set<SessionCouncilRow>();

    public DbSet<DutyRow> Duties => Set<DutyRow>();

    public DbSet<SeatHolderRow> SeatHolders => Set<SeatHolderRow>();

    public DbSet<SignInRow> SignIns => Set<SignInRow>();

    public DbSet<SignInLogRow> SignInLog => Set<SignInLogRow>();

    public DbSet<SeatCodeRow> SeatCodes => Set<SeatCodeRow>();

    public DbSet<ScreenTokenRow> ScreenTokens => Set<ScreenTokenRow>();

    public DbSet<AdminRow> AdminLog => Set<AdminRow>();

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        AccountsModel.Configure(builder);
        builder.Entity<EventRow>().HasKey(row => new { row.SessionId, row.Version });
        builder.Entity<CommandRow>().HasKey(row => row.CommandId);
        builder.Entity<DraftRow>().HasKey(row => new { row.SessionId, row.ProductId, row.Round, row.SeatId });
        builder.Entity<AttachmentRow>().HasKey(row => row.Sha256);
        builder.Entity<WallRow>().HasKey(row => row.SessionId);
        builder.Entity<TargetRow>().HasKey(row => new { row.Year, row.Change });

        // Names, not numbers: whoever looks into the file reads what stands there.
        builder.Entity<AccessRow>(access =>
        {
            access.HasKey(row => row.Number);
            access.HasIndex(row => row.SessionId);
            access.Property(row => row.What).HasConversion<string>();
        });
        builder.Entity<VerificationRow>(verification =>
        {
            verification.HasKey(row => row.Number);
            verification.HasIndex(row => row.SessionId);
            verification.Property(row => row.Cause).HasConversion<string>();
        });
        builder.Entity<SessionRow>(session =>
        {
            session.HasKey(row => row.Id);
            session.Property(row => row.Purpose).HasConversion<string>();
            session.Property(row => row.Form).HasConversion<string>();
            session.Property(row => row.Level).HasConversion<string>();
            session.Property(row => row.Phase).HasConversion<string>();
        });
        builder.Entity<ProductRow>(product =>
        {
            product.HasKey(row => new { row.SessionId, row.Id });
            product.Property(row => row.Stage).HasConversion<string>();
            product.Property(row => row.Outcome).HasConversion<string>();
        });
    }
}
