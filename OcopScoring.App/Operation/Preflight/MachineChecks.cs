using System.Globalization;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Localization;
using OcopScoring.App.Documents.Pdf;
using OcopScoring.App.Words;
using static OcopScoring.App.Operation.Preflight.PreflightMark;

namespace OcopScoring.App.Operation.Preflight;

/// <summary>The checks of the machine the program runs on.</summary>
internal sealed class MachineChecks(IStringLocalizer<AppWords> L)
{
    // The record tells times by the second, people by the minute; five minutes are seen on the minutes of the session.
    private static readonly TimeSpan Close = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Far = TimeSpan.FromMinutes(5);

    public PreflightItem Database(MachineFacts machine) => machine.Writable
        ? new(PreflightCheck.Database, Good, L["Ghi thử đã đến đĩa."])
        : new(PreflightCheck.Database, Required,
            L["Không ghi được vào cơ sở dữ liệu."],
            L["Xem ổ đĩa còn chỗ, thư mục dữ liệu cho ghi, không chương trình nào khác giữ dữ liệu; rồi kiểm tra lại."]);

    public PreflightItem Disk(MachineFacts machine) => machine switch
    {
        { FreeMegabytes: null } => new(PreflightCheck.Disk, Required, L["Không đọc được chỗ trống của ổ đĩa."], L["Báo người quản trị xem ổ đĩa có thư mục dữ liệu."]),
        { Disk: HealthStatus.Unhealthy } => new(PreflightCheck.Disk, Required, L["Chỉ còn {0}.", Room(machine)], L["Dọn ổ đĩa có thư mục dữ liệu trước khi khai mạc: hết chỗ thì không phiếu nào ghi được."]),
        { Disk: HealthStatus.Degraded } => new(PreflightCheck.Disk, Advised, L["Chỉ còn {0}.", Room(machine)], L["Đủ cho phiên này, nhưng nên dọn ổ đĩa có thư mục dữ liệu."]),
        _ => new(PreflightCheck.Disk, Good, L["Còn trống {0}.", Room(machine)]),
    };

    public PreflightItem Clock(MachineFacts machine)
    {
        var jump = machine.Jump is { } jumped ? L["Đồng hồ máy chủ đã nhảy {0}, lúc {1}.", Length(jumped.By), Moments.DayAndTime(jumped.At)] + " " : string.Empty;
        return machine.BrowserAhead switch
        {
            null => new(PreflightCheck.Clock, Advised, jump + L["Chưa so được với đồng hồ của máy này."], L["So giờ ở đầu trang với điện thoại; lệch thì chỉnh đồng hồ máy chủ."]),
            { } ahead when ahead.Duration() > Far => new(PreflightCheck.Clock, Required,
                jump + Apart(ahead), L["So cả hai với điện thoại và chỉnh máy sai; giờ ghi trong biên bản lấy từ máy chủ. Rồi kiểm tra lại."]),
            { } ahead when ahead.Duration() > Close => new(PreflightCheck.Clock, Advised,
                jump + Apart(ahead), L["So giờ ở đầu trang với điện thoại; lệch thì chỉnh đồng hồ máy chủ."]),
            _ when jump.Length > 0 => new(PreflightCheck.Clock, Advised,
                jump + L["Nay khớp với đồng hồ của máy này."], L["So giờ ở đầu trang với điện thoại; lệch thì chỉnh đồng hồ máy chủ."]),
            _ => new(PreflightCheck.Clock, Good, L["Khớp với đồng hồ của máy này, từ hôm qua không nhảy."]),
        };
    }

    public PreflightItem Backup(MachineFacts machine)
    {
        var newest = machine.Backups.LastSuccess is { } made ? L["Bản mới nhất: {0}.", Moments.DayAndTime(made)] : L["Chưa có bản sao lưu nào."];
        return machine switch
        {
            { Demonstration: true } => new(PreflightCheck.Backup, Good, L["Bản trình diễn không sao lưu."]),
            { Backups.Trouble: BackupTrouble.Failed } => new(PreflightCheck.Backup, Advised,
                L["Lần sao lưu tự động gần nhất không thành công."] + " " + newest, L["Báo người quản trị xem ổ đĩa sao lưu, và sao lưu bằng tay trước khi họp: -- backup TỆP."]),
            { Backups.Trouble: BackupTrouble.Old } => new(PreflightCheck.Backup, Advised,
                L["Bản sao lưu đã quá cũ."] + " " + newest, L["Báo người quản trị xem lịch sao lưu, và sao lưu bằng tay trước khi họp: -- backup TỆP."]),
            { Backups.Scheduled: false } => new(PreflightCheck.Backup, Advised,
                L["Chương trình không tự sao lưu."] + " " + newest, L["Sao lưu bằng tay trước và sau phiên họp: -- backup TỆP."]),
            { Backups.LastSuccess: null } => new(PreflightCheck.Backup, Advised, newest, L["Sao lưu bằng tay trước khi họp: -- backup TỆP; chương trình cũng tự sao lưu theo lịch."]),
            _ => new(PreflightCheck.Backup, Good, newest),
        };
    }

    public PreflightItem Pdf(MachineFacts machine) => machine.Pdf.Refusal switch
    {
        null => new(PreflightCheck.Pdf, Good, L["Đã chuyển thử một trang."]),
        PdfRefusal.NotInstalled => new(PreflightCheck.Pdf, Advised, L["Máy chủ chưa cài LibreOffice."], L["Vẫn họp được: in từ tệp Word hoặc trang để in. Muốn có PDF thì cài LibreOffice Writer trên máy chủ."]),
        PdfRefusal.Busy => new(PreflightCheck.Pdf, Advised, L["Bộ chuyển PDF đang bận."], L["Chờ một lúc rồi kiểm tra lại."]),
        PdfRefusal.TookTooLong => new(PreflightCheck.Pdf, Advised, L["Chuyển thử quá lâu nên đã dừng."], L["Khởi động lại máy chủ khi chưa họp, rồi kiểm tra lại; vẫn họp được với tệp Word."]),
        _ => new(PreflightCheck.Pdf, Advised, L["Chuyển thử không thành."], L["Cài lại LibreOffice Writer trên máy chủ; vẫn họp được với tệp Word."]),
    };

    public PreflightItem Fonts(MachineFacts machine) => machine.Pdf switch
    {
        { Refusal: not null } => new(PreflightCheck.Fonts, Advised, L["Chưa xem được, vì chưa chuyển được PDF."], L["Làm việc ở dòng Bộ chuyển PDF trước."]),
        { Fonts.IsEmpty: true } => new(PreflightCheck.Fonts, Advised, L["Trang chuyển thử không có chữ."], L["Cài phông Times New Roman hoặc Liberation Serif trên máy chủ."]),
        var pdf when pdf.Substitutes.Any() => new(PreflightCheck.Fonts, Advised,
            L["PDF dùng phông thay thế: {0}.", string.Join(", ", pdf.Substitutes)], L["Cài phông Times New Roman hoặc Liberation Serif trên máy chủ."]),
        var pdf => new(PreflightCheck.Fonts, Good, L["Chữ Việt trong PDF: {0}.", string.Join(", ", pdf.Fonts)]),
    };

    private string Apart(TimeSpan ahead) => ahead > TimeSpan.Zero
        ? L["Máy chủ chậm hơn máy này {0}.", Length(ahead)]
        : L["Máy chủ nhanh hơn máy này {0}.", Length(ahead)];

    private string Length(TimeSpan time) => time.Duration() is var length && length < TimeSpan.FromHours(1)
        ? L["{0} phút {1} giây", length.Minutes, length.Seconds]
        : L["{0} giờ {1} phút", (int)length.TotalHours, length.Minutes];

    // Gigabytes with one decimal and a comma, as everywhere in the program.
    private static string Room(MachineFacts machine) => machine.FreeMegabytes is >= 1024
        ? (machine.FreeMegabytes.Value / 1024m).ToString("0.0", CultureInfo.InvariantCulture).Replace('.', ',') + " GB"
        : string.Create(CultureInfo.InvariantCulture, $"{machine.FreeMegabytes} MB");
}
