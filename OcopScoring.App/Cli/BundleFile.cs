using OcopScoring.App.Bundles;

namespace OcopScoring.App.Cli;

/// <summary>Writes a bundle to disk: all of it under its name, or nothing.</summary>
internal static class BundleFile
{
    /// <summary>Writes it, or says why not.</summary>
    public static async Task<bool> WriteAsync(string file, PackedBundle packed, bool force, TextWriter error)
    {
        if (!force && File.Exists(file))
        {
            await error.WriteLineAsync($"Đã có tệp {file}. Hãy chọn tên khác, hoặc thêm --force để ghi đè.");
            return false;
        }

        var unfinished = $"{file}.{Guid.NewGuid():N}.tmp";
        try
        {
            await using (var stream = new FileStream(unfinished, FileMode.CreateNew, FileAccess.Write))
            {
                foreach (var piece in packed.Pieces())
                    await stream.WriteAsync(piece);

                // On the disk before it has its name: a power cut leaves a whole file or none.
                stream.Flush(flushToDisk: true);
            }

            File.Move(unfinished, file, overwrite: force);
            return true;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            File.Delete(unfinished);
            await error.WriteLineAsync($"Không ghi được {file}: {failure.Message}");
            return false;
        }
    }
}
