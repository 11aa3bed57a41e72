using System.Security.Claims;
using Microsoft.Extensions.Logging.Abstractions;
using OcopScoring.App.Bundles;
using OcopScoring.App.Replay;
using OcopScoring.App.Store;
using OcopScoring.App.Web;
using OcopScoring.Tests.Desk;

namespace OcopScoring.Tests.Bundles;

/// <summary>Bundles of other machines: verified when they are taken in, replayed by the law that came along, warned of for good.</summary>
public sealed class BundleShelfTests : IAsyncLifetime
{
    private static readonly ClaimsPrincipal Auditor = AuditorBadge.ToPrincipal("test");

    private DeskRoom _room = null!;
    private BundleShelf _shelf = null!;
    private BundleReplays _replays = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _room = await DeskRoom.OpenAsync();
        _shelf = new BundleShelf(new DataFolder(_room.Folder, _room.DatabaseFile), TimeProvider.System);
        _replays = new BundleReplays(_shelf, new ReplayLibrary(), new AccessTrail(_room.Accesses, NullLogger<AccessTrail>.Instance));
    }

    public ValueTask DisposeAsync() => _room.DisposeAsync();

    [Fact]
    public async Task One_that_holds_is_kept_and_can_be_replayed_by_the_inspection_alone()
    {
        var opened = await OpenAsync(Packages.Simulated.Bytes());

        Assert.Equal(0, opened.Result.Findings);
        Assert.Equal([opened.Key], _shelf.All().Select(bundle => bundle.Key));
        var replay = Assert.IsType<ReplayOpening.Opened>(await _replays.OpenAsync(opened.Key, Auditor));
        Assert.Equal((true, false, opened.Result.Events), (replay.Record.IsBundle, replay.Record.Flawed, replay.Record.Timeline.Count));
        Assert.Equal(AccessKind.Replay, Assert.Single((await _room.Accesses.ReadAsync(null, 1)).Rows).What);
        Assert.IsType<ReplayOpening.Denied>(await _replays.OpenAsync(opened.Key, OfficeBadge.ToPrincipal("test")));

        _shelf.Remove(opened.Key);
        Assert.Empty(_shelf.All());
        Assert.IsType<ReplayOpening.Unknown>(await _replays.OpenAsync(opened.Key, Auditor));
    }

    [Fact]
    public async Task One_that_does_not_hold_can_be_opened_and_wears_a_warning()
    {
        var bundle = Packages.Simulated.Bundle;
        var record = bundle.Record();
        var forged = bundle.With(record.SetItem(4, record[4] with { Actor = "seat/khac" })).Listed();

        var opened = await OpenAsync(new PackedBundle(forged, []).Bytes());

        Assert.True(opened.Result.Findings > 0);
        Assert.True(Assert.IsType<ReplayOpening.Opened>(await _replays.OpenAsync(opened.Key, Auditor)).Record.Flawed);
    }

    [Fact]
    public async Task What_is_no_bundle_is_refused_and_nothing_of_it_is_kept()
    {
        Assert.Equal(new BundleReply.Refused(BundleRefusal.NoArchive), await _shelf.OpenAsync(new MemoryStream([1, 2, 3]), demanded: null, Cancel));
        Assert.Empty(_shelf.All());
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(_room.Folder, "goi")));
    }

    [Fact]
    public async Task A_file_that_was_changed_here_is_no_longer_that_bundle()
    {
        var opened = await OpenAsync(Packages.Simulated.Bytes());
        await File.AppendAllTextAsync(Path.Combine(_room.Folder, "goi", opened.Key + ".zip"), "x", Cancel);

        Assert.IsType<ReplayOpening.Damaged>(await _replays.OpenAsync(opened.Key, Auditor));
    }

    [Theory]
    [InlineData("../ocop")]
    [InlineData("")]
    [InlineData("0000000000000000000000000000000000000000000000000000000000000000")]
    public async Task No_address_leads_anywhere_else(string key)
    {
        _shelf.Remove(key);

        Assert.IsType<ReplayOpening.Unknown>(await _replays.OpenAsync(key, Auditor));
        Assert.True(File.Exists(_room.DatabaseFile));
    }

    [Fact]
    public async Task The_disk_belongs_to_the_sessions_so_only_so_many_are_kept()
    {
        var opened = await OpenAsync(Packages.Simulated.Bytes());
        for (var number = 1; number < BundleShelf.MostBundles; number++)
            await File.WriteAllBytesAsync(Path.Combine(_room.Folder, "goi", FormattableString.Invariant($"{number}.zip")), [], Cancel);

        Assert.Equal(new BundleReply.Refused(BundleRefusal.ShelfFull), await _shelf.OpenAsync(new MemoryStream([1]), demanded: null, Cancel));
        _shelf.Remove(opened.Key);
        await OpenAsync(Packages.Simulated.Bytes());
    }

    [Fact]
    public async Task What_an_upload_left_behind_is_swept_at_the_start_and_nothing_else()
    {
        var opened = await OpenAsync(Packages.Simulated.Bytes());
        var left = Path.Combine(_room.Folder, "goi", "0.tmp");
        await File.WriteAllBytesAsync(left, [1], Cancel);

        _shelf.Sweep();

        Assert.False(File.Exists(left));
        Assert.NotNull(_shelf.Find(opened.Key));
    }

    [Fact]
    public async Task An_upload_whose_page_goes_leaves_nothing()
    {
        using var page = new CancellationTokenSource();
        await using var endless = new EndlessUpload(page);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _shelf.OpenAsync(endless, demanded: null, page.Token));

        Assert.Empty(Directory.EnumerateFiles(Path.Combine(_room.Folder, "goi")));
    }

    private async Task<OpenedBundle> OpenAsync(byte[] bytes) =>
        Assert.IsType<BundleReply.Kept>(await _shelf.OpenAsync(new MemoryStream(bytes, writable: false), demanded: null, Cancel)).Bundle;

    /// <summary>Bytes without an end; after the first of them its page goes.</summary>
    private sealed class EndlessUpload(CancellationTokenSource page) : MemoryStream
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            cancellationToken.ThrowIfCancellationRequested();
            await page.CancelAsync();
            return buffer.Length;
        }
    }
}
