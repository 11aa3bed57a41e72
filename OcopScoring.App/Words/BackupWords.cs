using Microsoft.Extensions.Localization;
using OcopScoring.App.Operation;

namespace OcopScoring.App.Words;

/// <summary>Says what is wrong with a backup.</summary>
public static class BackupWords
{
    public static string Say(this IStringLocalizer<AppWords> L, BackupProblem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        return problem.Kind switch
        {
            BackupProblemKind.NoBackup => L["Tệp không phải là bản sao lưu của chương trình, hoặc đã bị thay đổi sau khi ghi."],
            BackupProblemKind.OtherKind => L["Bản sao lưu này thuộc loại dữ liệu khác: dữ liệu trình diễn và dữ liệu phiên thật không thay cho nhau."],
            BackupProblemKind.NotWhole => L["Cơ sở dữ liệu trong bản sao lưu đã hỏng. ({0})", problem.Detail ?? ""],
            BackupProblemKind.Newer => L["Bản sao lưu do một bản mới hơn của chương trình tạo ra ({0}). Hãy phục hồi bằng bản đó.", problem.Detail ?? ""],
            BackupProblemKind.AdministrationBroken => L["Nhật ký quản trị trong bản sao lưu không còn nguyên vẹn, từ mục {0}.", problem.Detail ?? string.Empty],
            BackupProblemKind.OtherRules => L["Quy tắc bảo vệ của cơ sở dữ liệu trong bản sao lưu bị thiếu hoặc không phải của chương trình này ({0}). Không phục hồi từ bản này; hãy dùng bản khác.", problem.Detail ?? string.Empty],
            BackupProblemKind.OtherSessions => L["Các phiên trong bản sao lưu không khớp với danh mục của nó."],
            _ => throw new ArgumentOutOfRangeException(nameof(problem)),
        };
    }
}
