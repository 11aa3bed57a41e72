using System.Collections.Immutable;
using Microsoft.Extensions.DependencyInjection;
using OcopScoring.App.Desk;
using OcopScoring.App.Store;
using OcopScoring.Core.Criteria;
using OcopScoring.Core.Session;

namespace OcopScoring.Bench;

/// <summary>The program's own desk on a database of its own, and sessions prepared through it as any other.</summary>
internal static class BenchSession
{
    public const string Product = "sp";
    public const string SetId = "qd-26-2026/01";

    /// <summary>The desk on a database; <paramref name="more"/> may add to it, such as something that counts commits.</summary>
    public static async Task<ServiceProvider> OpenAsync(DataFolder folder, Action<IServiceCollection>? more = null)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddStore(folder);
        services.AddSingleton(new CriteriaShelf(BenchLaw.Read()));
        services.AddDesk();
        more?.Invoke(services);
        var provider = services.BuildServiceProvider();
        await provider.MigrateStoreAsync();
        return provider;
    }

    /// <summary>Prepares a session in which the first seat presides, everyone is present and one product is being scored.</summary>
    public static async Task PrepareAsync(SessionDesk desk, string session, ImmutableArray<Seat> seats)
    {
        var day = new DateOnly(2026, 9, 1);
        await DoAsync(desk, session, Actor.Office, new ConveneSession("Đo tải", "0", CouncilLevel.Province, SessionPurpose.Practice, day, "Phòng đo", "default", 1));
        await DoAsync(desk, session, Actor.Office, new SeatCouncil(seats));
        await DoAsync(desk, session, Actor.Office, new EnterProduct(Product, "HD-TH-1-2026", "Vải thiều", "Chủ thể", 1, DossierKind.First, day));
        foreach (var seat in seats)
            await DoAsync(desk, session, Actor.Office, new RecordAttendance(seat.Id, Present: true));

        await DoAsync(desk, session, Actor.InSeat(seats[0].Id), new OpenSession());
        await DoAsync(desk, session, Actor.InSeat(seats[0].Id), new OpenRound(Product));
    }

    /// <summary>Carries out a command that must succeed.</summary>
    public static async Task DoAsync(SessionDesk desk, string session, Actor actor, SessionCommand command)
    {
        if (await desk.DoAsync(session, command, actor, Guid.CreateVersion7()) is not Answer.Done)
            throw new InvalidOperationException($"{command.GetType().Name} was not carried out.");
    }
}
