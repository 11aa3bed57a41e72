using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.RegularExpressions;
using OcopScoring.App.Store;
using OcopScoring.App.Verification;
using OcopScoring.Core.Record;
using OcopScoring.Core.Replay;

namespace OcopScoring.App.Bundles;

/// <summary>
/// Bundles from elsewhere that were opened here: each a file in the data folder under the SHA-256 of its bytes, beside what verifying it
/// came to. They are no part of any record and can be removed.
/// </summary>
public sealed partial class BundleShelf(DataFolder folder, TimeProvider clock) : IDisposable
{
    // Unpacked and verified a bundle takes much memory, and the council's own sessions are served by the same program.
    private readonly SemaphoreSlim _oneAtATime = new(1, 1);

    /// <summary>The most one file may hold.</summary>
    public const long MostBytes = 100L << 20;

    private const string Kept = ".zip";
    private const string Unfinished = ".tmp";

    // Unpacked it lies in memory while it is read: less than what a command line of one's own may take.
    private static readonly BundleBounds Bounds = new(5_000, 300L << 20);

    /// <summary>How many are kept.</summary>
    public const int MostBundles = 50;

    /// <summary>How many bytes of them are kept: the disk belongs to the council's own sessions.</summary>
    public const long MostBytesOfAll = 1L << 30;

    private string Place => Path.Combine(folder.Path, "goi");

    /// <summary>Takes a file in, verifies it, and keeps it when it is a bundle, whatever was found.</summary>
    /// <param name="content">The file.</param>
    /// <param name="demanded">The head it must carry, as the minutes print it; null when none is at hand.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task<BundleReply> OpenAsync(Stream content, RecordHead? demanded, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(content);
        Directory.CreateDirectory(Place);
        if (IsFull())
            return new BundleReply.Refused(BundleRefusal.ShelfFull);

        var unfinished = Path.Combine(Place, Guid.NewGuid().ToString("N") + Unfinished);
        try
        {
            if (await TakeAsync(content, unfinished, cancellation) is not { } key)
                return new BundleReply.Refused(BundleRefusal.TooLarge);

            await _oneAtATime.WaitAsync(cancellation);
            try
            {
                return await KeepAsync(key, unfinished, demanded, cancellation);
            }
            finally
            {
                _oneAtATime.Release();
            }
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    /// <inheritdoc />
    public void Dispose() => _oneAtATime.Dispose();

    /// <summary>Removes what a stop in the middle of an upload has left; at the start, when nobody uploads.</summary>
    public void Sweep()
    {
        if (!Directory.Exists(Place))
            return;

        foreach (var unfinished in Directory.EnumerateFiles(Place, "*" + Unfinished))
            File.Delete(unfinished);
    }

    // What is on its way in counts too: several at once must not fill what one could not.
    private bool IsFull()
    {
        FileInfo[] files = [.. new DirectoryInfo(Place).EnumerateFiles().Where(file => file.Extension is Kept or Unfinished)];
        return files.Length >= MostBundles || files.Sum(file => file.Exists ? file.Length : 0) + MostBytes > MostBytesOfAll;
    }

    /// <summary>Those that were opened, the latest first.</summary>
    public ImmutableArray<OpenedBundle> All() => Directory.Exists(Place)
        ? [.. Directory.EnumerateFiles(Place, "*.json").Select(file => Find(Path.GetFileNameWithoutExtension(file))).OfType<OpenedBundle>().OrderByDescending(bundle => bundle.Result.At)]
        : [];

    /// <summary>One that was opened, or null.</summary>
    public OpenedBundle? Find(string key)
    {
        if (!Key().IsMatch(key) || !File.Exists(FileOf(key)) || !File.Exists(ResultOf(key)))
            return null;

        try
        {
            return JsonSerializer.Deserialize<OpenedBundle>(File.ReadAllBytes(ResultOf(key)));
        }
        catch (JsonException)
        {
            return null; // torn by a stop in between: it was never opened, and can be opened again
        }
    }

    /// <summary>The contents of one that was opened, or null when its file is no longer the one it was.</summary>
    public Bundle? Read(OpenedBundle opened)
    {
        ArgumentNullException.ThrowIfNull(opened);
        using var file = File.OpenRead(FileOf(opened.Key));
        if (Convert.ToHexStringLower(SHA256.HashData(file)) != opened.Key)
            return null;

        file.Position = 0;
        return BundleReader.Read(file, Bounds) is BundleReading.Opened { Bundle: var bundle } ? bundle : null;
    }

    /// <summary>Removes one; of one that is not there, nothing.</summary>
    public void Remove(string key)
    {
        if (!Key().IsMatch(key) || !Directory.Exists(Place))
            return;

        File.Delete(ResultOf(key));
        File.Delete(FileOf(key));
    }

    // The result first, the bundle last: whatever stops in between leaves one that is not there.
    private async Task<BundleReply> KeepAsync(string key, string unfinished, RecordHead? demanded, CancellationToken cancellation)
    {
        var reading = await Task.Run(() => Read(unfinished), cancellation);
        if (reading is BundleReading.Refused { Reason: var reason })
            return new BundleReply.Refused(reason);

        var bundle = ((BundleReading.Opened)reading).Bundle;
        var opened = await Task.Run(() => VerifyAsync(key, bundle, demanded, cancellation), cancellation);
        await File.WriteAllBytesAsync(ResultOf(key), JsonSerializer.SerializeToUtf8Bytes(opened), cancellation);
        File.Move(unfinished, FileOf(key), overwrite: true);
        return new BundleReply.Kept(opened);
    }

    private static async Task<string?> TakeAsync(Stream content, string path, CancellationToken cancellation)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
        var buffer = new byte[80 * 1024];
        int count;
        while ((count = await content.ReadAsync(buffer, cancellation)) > 0)
        {
            // No more is taken than may be, whatever the sender says of its size.
            if (file.Length + count > MostBytes)
                return null;

            hash.AppendData(buffer, 0, count);
            await file.WriteAsync(buffer.AsMemory(0, count), cancellation);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static BundleReading Read(string path)
    {
        using var file = File.OpenRead(path);
        return BundleReader.Read(file, Bounds);
    }

    private async Task<OpenedBundle> VerifyAsync(string key, Bundle bundle, RecordHead? demanded, CancellationToken cancellation)
    {
        var report = await BundleVerifier.RunAsync(bundle, demanded, progress: null, cancellation);
        var names = SessionNames.Of(ReadFact.Of(BundleRecord.Read(bundle.Events).Events));
        var sessionId = report.SessionId ?? bundle.Manifest.SessionId;
        return new OpenedBundle(
            key, names.Convening?.Title ?? sessionId, VerificationResult.Row(sessionId, VerificationCause.Demand, clock.GetUtcNow(), report, names));
    }

    private string FileOf(string key) => Path.Combine(Place, key + Kept);

    private string ResultOf(string key) => Path.Combine(Place, key + ".json");

    // What stands in an address never leads anywhere but to a file of this folder.
    [GeneratedRegex(@"\A[0-9a-f]{64}\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Key();
}

/// <summary>A bundle that was opened here.</summary>
/// <param name="Key">SHA-256 of the file.</param>
/// <param name="Title">The name of the session in it, as far as it can be read.</param>
/// <param name="Result">What verifying it came to.</param>
public sealed record OpenedBundle(string Key, string Title, VerificationRow Result);

/// <summary>What became of a file that was handed in as a bundle.</summary>
public abstract record BundleReply
{
    private BundleReply()
    {
    }

    /// <summary>It is one, and kept; whether it holds stands beside it.</summary>
    public sealed record Kept(OpenedBundle Bundle) : BundleReply;

    /// <summary>It is none that can be opened; nothing of it is kept.</summary>
    public sealed record Refused(BundleRefusal Reason) : BundleReply;
}
