using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OcopScoring.App.Desk;
using OcopScoring.App.Import;
using OcopScoring.App.Store;
using OcopScoring.App.Words;
using OcopScoring.Core.Criteria;
using OcopScoring.Core.Session;
using OcopScoring.Tests.Desk;
using OcopScoring.Tests.Store;

namespace OcopScoring.Tests.Import;

/// <summary>The reading of lists on a real desk, whose disk can be made to fail.</summary>
public abstract class ImportRoom : IAsyncLifetime
{
    public static readonly string[] ProductHeadings = ["Mã sản phẩm", "Tên sản phẩm", "Chủ thể", "Bộ tiêu chí", "Loại hồ sơ", "Ngày nộp hồ sơ"];

    private readonly FaultyDisk _disk = new();
    private ServiceProvider _services = null!;

    protected DeskRoom Room { get; private set; } = null!;

    protected Council Council { get; private set; } = null!;

    protected SheetReader Reader => _services.GetRequiredService<SheetReader>();

    protected ProductImport Products => _services.GetRequiredService<ProductImport>();

    protected SeatImport Seats => _services.GetRequiredService<SeatImport>();

    public async ValueTask InitializeAsync()
    {
        Room = await DeskRoom.OpenAsync(more: services => services.ConfigureDbContext<OcopDb>(options => options.AddInterceptors(_disk)));
        Council = new Council(Room.Desk);
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddLocalization();
        services.AddSingleton(Room.Desk);
        services.AddSingleton(new CriteriaShelf(DeskRoom.Law));
        services.AddSingleton<RefusalWords>();
        services.AddImport();
        _services = services.BuildServiceProvider();
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await Room.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private protected async Task<Exception?> WithAsync(DiskFault fault, Func<Task> work)
    {
        _disk.Fault = fault;
        var failure = await Record.ExceptionAsync(work);
        _disk.Fault = DiskFault.None;
        return failure;
    }

    protected Task ConveneAsync() => Council.MustAsync(new ConveneSession(
        "Hội đồng thử", "01/QĐ", CouncilLevel.Province, SessionPurpose.Practice, Council.Day, "Phòng họp", "default", 1));

    protected ImportTable ReadProducts(byte[] bytes) => Reader.Read(bytes, ProductColumns.List);

    protected async Task<ImportPlan> PlanAsync(IListImport import, byte[] bytes, string? reason = null) =>
        import.Plan(Reader.Read(bytes, import.List), await Council.StateAsync(), Actor.Office, reason);

    protected static string[] Row(string code, string name = "Vải sấy", string set = "5", string kind = "Mới", string filed = "01/08/2026") =>
        [code, name, "Hợp tác xã Thanh Hà", set, kind, filed];

    /// <summary>Every problem as "row column: words".</summary>
    protected static IEnumerable<string> Said(ImportPlan plan) =>
        plan.Problems.Concat(plan.Rows.SelectMany(row => row.Problems)).Select(problem => FormattableString.Invariant($"{problem.Row} {problem.Column}: {problem.Words}"));
}
