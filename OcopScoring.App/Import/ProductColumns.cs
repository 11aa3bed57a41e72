namespace OcopScoring.App.Import;

/// <summary>The columns of a list of products.</summary>
public static class ProductColumns
{
    public static readonly ImportColumn Code = new("Mã sản phẩm", "Mã", "Mã SP", "Mã số", "Mã hồ sơ", "Mã số sản phẩm")
    {
        Required = true,
        Help = "Tỉnh-xã-số thứ tự-năm, như HD-THANHHA-012-2026. Mã đã có trong chương trình thì dòng này sửa sản phẩm đó.",
        Example = "VÍ DỤ – xóa dòng này",
        Width = 26,
    };

    public static readonly ImportColumn Name = new("Tên sản phẩm", "Sản phẩm", "Tên SP", "Tên") { Required = true, Help = "Nhiều nhất 300 ký tự.", Example = "Vải thiều sấy", Width = 32 };

    public static readonly ImportColumn Producer = new("Chủ thể", "Chủ thể OCOP", "Tên chủ thể", "Cơ sở sản xuất", "Chủ thể sản xuất")
    {
        Required = true,
        Help = "Tên cơ sở, hợp tác xã hoặc công ty; nhiều nhất 300 ký tự.",
        Example = "Hợp tác xã Thanh Hà",
        Width = 32,
    };

    public static readonly ImportColumn Set = new("Bộ tiêu chí", "Bộ", "Bộ số", "Bộ tiêu chí số", "Số bộ tiêu chí", "Bộ sản phẩm")
    {
        Required = true,
        Help = "Số của bộ, từ 1 đến 26, hoặc đúng tên bộ trong Quyết định.",
        Example = "5",
        Width = 13,
    };

    public static readonly ImportColumn Kind = new("Loại hồ sơ", "Loại", "Loại đánh giá", "Hình thức đánh giá")
    {
        Required = true,
        Help = "Loại hồ sơ và ngày nộp quyết định văn bản luật được áp dụng.",
        Example = "Mới",
        Values = ["Mới", "Nâng hạng", "Đánh giá lại"],
        Width = 16,
    };

    public static readonly ImportColumn FiledOn = new("Ngày nộp hồ sơ", "Ngày nộp", "Ngày nộp HS")
    {
        Required = true,
        Help = "Ngày/tháng/năm, như 05/06/2026.",
        Example = "05/06/2026",
        Width = 17,
    };

    public static readonly ImportColumn Place = new("Nơi sản xuất", "Địa chỉ", "Địa điểm", "Địa điểm sản xuất") { Help = "Không bắt buộc.", Example = "Xã Thanh Hà", Width = 24 };

    public static readonly ImportColumn Summary = new("Mô tả ngắn", "Mô tả", "Tóm tắt", "Tóm tắt hồ sơ")
    {
        Bulleted = true,
        Help = "Không bắt buộc. Vài câu cho thành viên đọc; nhiều nhất 2000 ký tự.",
        Example = "Vải sấy lạnh, không phẩm màu.",
        Width = 44,
    };

    public static readonly ImportColumn Evidence = new("Minh chứng", "Danh mục minh chứng", "Tài liệu minh chứng")
    {
        Bulleted = true,
        Help = "Không bắt buộc. Mỗi tài liệu một dòng trong ô (Alt+Enter), hoặc cách nhau bằng dấu chấm phẩy; nhiều nhất 100 tài liệu.",
        Example = "Phương án sản xuất; Mẫu nhãn",
        Width = 44,
    };

    public static readonly ImportList List = new("mau-san-pham", 500, [Code, Name, Producer, Set, Kind, FiledOn, Place, Summary, Evidence]);
}
