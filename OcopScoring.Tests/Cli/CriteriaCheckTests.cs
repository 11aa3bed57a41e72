namespace OcopScoring.Tests.Cli;

public sealed class CriteriaCheckTests
{
    [Fact]
    public async Task The_published_law_is_listed_set_by_set_and_has_no_problem()
    {
        var run = await CommandRun.OfAsync("criteria", "check");

        Assert.Equal(0, run.ExitCode);
        Assert.Empty(run.Error);
        Assert.Equal(53, run.Lines.Count);
        Assert.Contains("qd-148-2023/01  Rau, củ, quả, hạt tươi (Nguồn gián tiếp): ", run.Out, StringComparison.Ordinal);
        Assert.Contains("qd-148-2023/22  Vải, may mặc (Phục dựng): ", run.Out, StringComparison.Ordinal);
        Assert.Equal(
            "52 bộ tiêu chí, 1583 tiêu chí chấm điểm, 5193 phương án, 1131 dấu sao tối thiểu; không có lỗi.", run.Lines[^1]);
    }

    [Fact]
    public async Task A_read_only_folder_is_read_and_left_alone()
    {
        using var law = new LawCopy();
        law.MakeReadOnly();
        var before = law.Snapshot();

        var run = await CommandRun.OfAsync("criteria", "check", law.Folder);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(before, law.Snapshot());
    }

    [Fact]
    public async Task Every_problem_of_a_broken_folder_is_named_with_file_and_path()
    {
        using var law = new LawCopy();
        law.Replace("qd-26-2026/01.json", "\"format\": \"criteria-set/1\"", "\"format\": \"criteria-set/9\"");
        law.Replace("qd-26-2026/02.json", "\"edition\":", "\"edition\" ");
        File.Delete(law.PathOf("qd-26-2026/03.json"));
        File.WriteAllText(law.PathOf("stray.json"), "{}");

        var run = await CommandRun.OfAsync("criteria", "check", law.Folder);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("\nqd-26-2026/01.json: $.format: ", run.Out, StringComparison.Ordinal);
        Assert.Contains("\nqd-26-2026/02.json: $: Không phải JSON hợp lệ", run.Out, StringComparison.Ordinal);
        Assert.Contains("\nqd-26-2026/03.json: $: Không tìm thấy tệp này", run.Out, StringComparison.Ordinal);
        Assert.Contains("\nregister.json: stray.json: Tệp không có trong sổ đăng ký", run.Out, StringComparison.Ordinal);
        Assert.Matches("^5[01] bộ tiêu chí, .* lỗi\\.$", run.Lines[^1]);
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_said_to_be_missing()
    {
        var run = await CommandRun.OfAsync("criteria", "check", "khong-co-thu-muc-nay");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("Không có thư mục này", run.Out, StringComparison.Ordinal);
    }
}
