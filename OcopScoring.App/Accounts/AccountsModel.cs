using Microsoft.EntityFrameworkCore;

namespace OcopScoring.App.Accounts;

/// <summary>How accounts and what belongs to them lie in the database.</summary>
internal static class AccountsModel
{
    public static void Configure(ModelBuilder model)
    {
        model.Entity<Account>(account =>
        {
            account.ToTable("Accounts");
            account.Property(row => row.FullName).HasMaxLength(Account.LongestName);
        });
        model.Entity<CouncilRow>(council =>
        {
            council.ToTable("Councils").HasKey(row => row.Id);
            council.Property(row => row.Level).HasConversion<string>();
        });
        model.Entity<SessionCouncilRow>(session =>
        {
            session.ToTable("SessionCouncils").HasKey(row => row.SessionId);
            session.HasIndex(row => row.CouncilId);
        });
        model.Entity<DutyRow>(duty =>
        {
            duty.ToTable("Duties").HasKey(row => row.Number);
            duty.HasIndex(row => row.AccountId);
            duty.Property(row => row.Duty).HasConversion<string>();
        });
        model.Entity<SeatHolderRow>(holder =>
        {
            holder.ToTable("SeatHolders").HasKey(row => row.Number);
            holder.HasIndex(row => row.AccountId);

            // A seat is one person's at a time.
            holder.HasIndex(row => new { row.SessionId, row.SeatId }).IsUnique().HasFilter("EndedAt IS NULL");
        });
        model.Entity<SignInRow>(signIn =>
        {
            signIn.ToTable("SignIns").HasKey(row => row.Id);
            signIn.HasIndex(row => row.AccountId);
            signIn.HasIndex(row => row.SessionId);
            signIn.Property(row => row.Way).HasConversion<string>();
        });
        model.Entity<SignInLogRow>(entry =>
        {
            entry.ToTable("SignInLog").HasKey(row => row.Number);
            entry.Property(row => row.What).HasConversion<string>();
            entry.Property(row => row.Way).HasConversion<string>();
        });
        model.Entity<SeatCodeRow>(code =>
        {
            code.ToTable("SeatCodes").HasKey(row => row.Number);
            code.HasIndex(row => row.TokenHash).IsUnique();
            code.HasIndex(row => new { row.SessionId, row.SeatId }).IsUnique().HasFilter("EndedAt IS NULL");
        });
        model.Entity<ScreenTokenRow>(screen =>
        {
            screen.ToTable("ScreenTokens").HasKey(row => row.Number);
            screen.HasIndex(row => row.TokenHash).IsUnique();
        });
        model.Entity<AdminRow>(entry =>
        {
            entry.ToTable("AdminLog").HasKey(row => row.Number);
            entry.Property(row => row.Number).ValueGeneratedNever();
        });
    }
}
