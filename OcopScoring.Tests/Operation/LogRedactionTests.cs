using OcopScoring.App.Operation;

namespace OcopScoring.Tests.Operation;

public sealed class LogRedactionTests
{
    [Theory]
    [InlineData("GET /vao-phong/483920 failed", "GET /vao-phong/*** failed")]
    [InlineData("""{"RequestPath":"/man-hinh/phien-1/k3y-t0ken"}""", """{"RequestPath":"/man-hinh/phien-1/***"}""")]
    [InlineData("https://may-chu/man-hinh/phien-1/k3y?x=1 hỏng", "https://may-chu/man-hinh/phien-1/***?*** hỏng")]
    [InlineData("/phien/a/ket-qua.csv?ten=ai&ma=1\"", "/phien/a/ket-qua.csv?***\"")]
    [InlineData("/man-hinh/phien-1 và /phien/a/phieu/b", "/man-hinh/phien-1 và /phien/a/phieu/b")]
    [InlineData("GET /MAN-HINH/phien-1/k3y và /Vao-Phong/k3y", "GET /MAN-HINH/phien-1/*** và /Vao-Phong/***")]
    [InlineData("/loi/ocop-mat-AbC_1-9z: \"ocop-mat-x\" rơi ra", "/loi/***: \"***\" rơi ra")]
    [InlineData("Sẵn sàng? Chưa.", "Sẵn sàng? Chưa.")]
    public void Codes_and_questions_are_taken_out_and_the_rest_stays(string line, string written) => Assert.Equal(written, LogRedaction.Of(line));
}
