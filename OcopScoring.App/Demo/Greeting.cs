using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using OcopScoring.App.Store;

namespace OcopScoring.App.Demo;

/// <summary>What the console says once the program listens: where it is, where its data are, and how to sign in.</summary>
internal static class Greeting
{
    public static void SayOnceStarted(this WebApplication app) => app.Lifetime.ApplicationStarted.Register(() =>
    {
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        Console.WriteLine();
        Console.WriteLine("OcopScoring đang chạy.");
        foreach (var address in addresses)
            Console.WriteLine($"  Địa chỉ:   {address}");

        Console.WriteLine($"  Dữ liệu:   {app.Services.GetRequiredService<DataFolder>().DatabaseFile}");
        Console.WriteLine(app.Services.GetRequiredService<RunMode>().Demonstration
            ? "  Trình diễn: mở địa chỉ trên, bấm “Ngồi vào ghế” và chọn một ghế. Mở thêm cửa sổ ẩn danh hoặc máy khác cho ghế thứ hai, thứ ba."
            : "  Chưa có tài khoản đăng nhập trong bản này; chạy với --demo để dùng phiên trình diễn.");
        if (app.Services.GetRequiredService<RunMode>().Demonstration)
            Console.WriteLine("  Làm lại từ đầu: dừng chương trình, xóa tệp dữ liệu trên (hoặc chọn thư mục khác với --data), rồi chạy lại.");

        Console.WriteLine();
    });
}
