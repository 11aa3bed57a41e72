using System.Collections.Immutable;
using System.Globalization;
using OcopScoring.Core.Criteria;
using OcopScoring.Core.Session;

namespace OcopScoring.App.Demo;

/// <summary>
/// What there is to try the program on: a provincial council of nine seats named by office, and six real kinds of Hải Dương
/// products over six sets. The dossiers are made up, and name kinds of documents only: nobody's certificate, and nobody.
/// </summary>
public static class Samples
{
    public static ImmutableArray<Seat> Seats { get; } =
    [
        new("ct", "Ủy ban nhân dân tỉnh", SeatRole.Chair),
        new("pct", "Sở Nông nghiệp và Môi trường", SeatRole.ViceChair),
        new("sct", "Sở Công Thương", SeatRole.Member),
        new("skhcn", "Sở Khoa học và Công nghệ", SeatRole.Member),
        new("syt", "Sở Y tế", SeatRole.Member),
        new("svhttdl", "Sở Văn hóa, Thể thao và Du lịch", SeatRole.Member),
        new("stc", "Sở Tài chính", SeatRole.Member),
        new("hnd", "Hội Nông dân tỉnh", SeatRole.Member),
        new("tk", "Văn phòng Điều phối nông thôn mới tỉnh", SeatRole.Secretary),
    ];

    /// <summary>Calls a provincial council, with nothing about it that could be taken for an official one.</summary>
    /// <param name="purpose">Demonstration or practice.</param>
    /// <param name="title">Its title.</param>
    /// <param name="decision">What stands where the number of a decision would.</param>
    /// <param name="place">Where it would meet.</param>
    /// <param name="today">The day.</param>
    public static ConveneSession Call(SessionPurpose purpose, string title, string decision, string place, DateOnly today) =>
        new(title, decision, CouncilLevel.Province, purpose, today, place, "default", 1);

    /// <summary>The products, entered for a session of this day.</summary>
    public static ImmutableArray<EnterProduct> Products(DateOnly today) =>
    [
        Product(today, "vai-thieu", "HD-THANHHA-001", "Vải thiều Thanh Hà", "Chủ thể trình diễn 1, Thanh Hà", 1, new(
            "Vùng vải Thanh Hà",
            "Vải thiều tươi trồng trên đất phù sa ven sông, thu hoạch tháng 5 và tháng 6, phân loại và đóng thùng tại cơ sở.",
            ["Phiếu đăng ký ý tưởng sản phẩm", "Phương án sản xuất kinh doanh", "Giấy chứng nhận vùng trồng", "Phiếu kiểm nghiệm dư lượng thuốc bảo vệ thực vật", "Mẫu nhãn và mã truy xuất nguồn gốc"])),
        Product(today, "banh-gai", "HD-NINHGIANG-002", "Bánh gai Ninh Giang", "Chủ thể trình diễn 2, Ninh Giang", 6, new(
            "Ninh Giang",
            "Bánh nếp lá gai nhân đậu xanh, gói lá chuối khô, làm trong ngày theo nghề truyền thống của địa phương.",
            ["Phương án sản xuất kinh doanh", "Giấy đủ điều kiện an toàn thực phẩm", "Bản tự công bố sản phẩm", "Phiếu kiểm nghiệm chỉ tiêu vi sinh", "Hợp đồng mua lá gai và gạo nếp của hộ trong xã"])),
        Product(today, "banh-dau-xanh", "HD-HAIDUONG-003", "Bánh đậu xanh Hải Dương", "Chủ thể trình diễn 3, Hải Dương", 7, new(
            "Thành phố Hải Dương",
            "Bánh đậu xanh rang xay mịn với đường và mỡ nước, đóng gói nhỏ bằng giấy thiếc trong hộp giấy.",
            ["Phương án sản xuất kinh doanh", "Giấy đủ điều kiện an toàn thực phẩm", "Bản tự công bố sản phẩm", "Giấy đăng ký nhãn hiệu", "Hợp đồng với hệ thống phân phối"])),
        Product(today, "ruou-phu-loc", "HD-CAMGIANG-004", "Rượu Phú Lộc", "Chủ thể trình diễn 4, Cẩm Giàng", 14, new(
            "Làng nghề Phú Lộc, Cẩm Giàng",
            "Rượu nếp chưng cất thủ công, men thuốc bắc, ủ chum sành trước khi đóng chai.",
            ["Giấy phép sản xuất rượu thủ công", "Phiếu kiểm nghiệm hàm lượng etanol, metanol và aldehyt", "Bản công bố sản phẩm", "Ảnh khu chưng cất và kho ủ", "Mẫu nhãn"])),
        Product(today, "go-dong-giao", "HD-CAMGIANG-005", "Gỗ chạm khắc Đông Giao", "Chủ thể trình diễn 5, Cẩm Giàng", 21, new(
            "Làng nghề Đông Giao, Cẩm Giàng",
            "Đồ gỗ chạm khắc tay theo mẫu cổ và mẫu đặt riêng; mỗi sản phẩm do thợ của làng làm từ phác thảo đến hoàn thiện.",
            ["Phương án sản xuất kinh doanh", "Hồ sơ nguồn gốc gỗ hợp pháp", "Ảnh các bước chạm khắc", "Quyết định công nhận làng nghề truyền thống", "Danh mục mẫu mã"])),
        Product(today, "dao-co", "HD-THANHMIEN-006", "Du lịch Đảo Cò Chi Lăng Nam", "Chủ thể trình diễn 6, Thanh Miện", 26, new(
            "Xã Chi Lăng Nam, Thanh Miện",
            "Tham quan đảo cò bằng thuyền, nghỉ tại nhà dân, bữa ăn từ sản vật trong xã; khách xem chim về tổ lúc chiều.",
            ["Phương án phát triển du lịch cộng đồng", "Quy chế bảo vệ chim nước của cộng đồng", "Giấy đủ điều kiện an toàn của bến thuyền", "Bảng giá dịch vụ", "Sổ góp ý của khách"])),
    ];

    private static EnterProduct Product(DateOnly today, string id, string code, string name, string producer, int set, DossierFacts facts) =>
        new(id, string.Create(CultureInfo.InvariantCulture, $"{code}-{today.Year}"), name, producer, set, DossierKind.First, today) { Facts = facts };
}
