namespace OcopScoring.App.Cli;

/// <summary>Says which commands there are.</summary>
public sealed class UsageCommand(Stream stream, int exitCode) : ICommand
{
    private const string Text = """
        Cách dùng:
          (không có lệnh)              mở trang chấm điểm; tùy chọn: --urls ĐỊA_CHỈ, --criteria THƯ_MỤC,
                                       --verify-every GIỜ (tự đối chiếu phiên đã niêm phong; mặc định 24, 0 là không),
                                       --backup-every GIỜ (tự sao lưu; mặc định 24, 0 là không), --backup-to THƯ_MỤC,
                                       --telemetry ĐỊA_CHỈ (gửi số đo OpenTelemetry; mặc định không gửi),
                                       --key-certificate TỆP.pfx (niêm khóa bảo mật; mật khẩu: OCOP_KEY_CERTIFICATE_PASSWORD),
                                       --proxy ĐỊA_CHỈ_IP[,…] (máy chuyển tiếp được tin)
          criteria check [THƯ_MỤC]     kiểm tra thư mục bộ tiêu chí
          classify TỆP.jsonl|-         xếp hạng từng dòng, ghi kết quả ra màn hình; "-" là đọc từ đầu vào chuẩn
                                       tùy chọn: --criteria THƯ_MỤC
          views rebuild                dựng lại danh sách, thống kê từ hồ sơ các phiên họp
                                       tùy chọn: --data THƯ_MỤC, --demo (dữ liệu trình diễn)
          backup TỆP.zip               sao lưu dữ liệu thành một tệp; chương trình vẫn chạy bình thường
                                       tùy chọn: --data THƯ_MỤC, --demo, --force (ghi đè tệp đã có)
          restore TỆP.zip              đối chiếu từng phiên trong bản sao lưu rồi mới thay dữ liệu; dừng chương trình trước khi chạy
                                       tùy chọn: --data THƯ_MỤC, --demo, --criteria THƯ_MỤC
                                       kết quả: 0 đã phục hồi, 1 bản sao lưu không đạt, 2 không làm được
          accounts list                liệt kê tài khoản: tên đăng nhập, tình trạng, việc được giao
          accounts password TÊN        cấp mật khẩu dùng một lần khi mất đường vào
                                       tùy chọn: --without-authenticator (tắt cả ứng dụng xác thực)
          accounts administrator TÊN   giao việc quản trị cho một tài khoản; tùy chọn chung: --data THƯ_MỤC
          export PHIÊN --out TỆP.zip   xuất hồ sơ một phiên họp thành một gói để đối chiếu, phát lại ở nơi khác
                                       tùy chọn: --data THƯ_MỤC, --demo, --criteria THƯ_MỤC, --force (ghi đè tệp đã có)
          verify TỆP.zip               đối chiếu một gói, không cần mạng hay cơ sở dữ liệu; mỗi lỗi một dòng JSON
                                       tùy chọn: --head SỐ:MÃ_BĂM (in ở trang cuối biên bản)
                                       kết quả: 0 nguyên vẹn, 2 có sửa đổi, 3 không đối chiếu được
          simulate --seed N --out TỆP.zip
                                       mô phỏng trọn một phiên họp tập huấn rồi xuất thành gói; cùng số N thì cùng một tệp
                                       tùy chọn: --products SỐ_SẢN_PHẨM, --members SỐ_THÀNH_VIÊN, --criteria THƯ_MỤC, --force
          verify --data THƯ_MỤC        đối chiếu các phiên đã niêm phong của một cơ sở dữ liệu, hoặc các phiên nêu tên
                                       tùy chọn: PHIÊN …, --demo, --criteria THƯ_MỤC,
                                       --head SỐ:MÃ_BĂM (khi nêu đúng một phiên)
        """;

    /// <inheritdoc />
    public async Task<int> RunAsync()
    {
        await using var writer = Terminal.Writer(stream);
        await writer.WriteLineAsync(Text);
        return exitCode;
    }
}
