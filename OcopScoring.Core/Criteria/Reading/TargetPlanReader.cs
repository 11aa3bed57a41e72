using System.Text.Json;

namespace OcopScoring.Core.Criteria.Reading;

/// <summary>Reads one <c>target-plan/1</c> file.</summary>
internal static class TargetPlanReader
{
    public static TargetPlan Read(JsonElement root, string sha256, ProblemList problems)
    {
        var json = new StrictObject(root, "$", problems);
        json.Expect("format", "target-plan/1");
        var plan = new TargetPlan(
            json.Text("id"),
            json.Integer("version", 1, 9999),
            json.Text("name"),
            json.Text("number"),
            json.Text("issuer"),
            json.Date("issued"),
            ReadTarget(json.Object("yearly")),
            ReadTarget(json.Object("period")),
            ReadRuling(json.Object("afterwards")),
            sha256);
        json.End();
        return plan;
    }

    private static PlannedTarget ReadTarget(StrictObject json)
    {
        var target = new PlannedTarget(
            json.Integer("from", YearTarget.FirstYear, YearTarget.LastYear),
            json.Integer("until", YearTarget.FirstYear, YearTarget.LastYear),
            json.Integer("recognised", 0, YearTarget.Most),
            json.Integer("fiveStars", 0, YearTarget.Most),
            json.Text("text"),
            json.Text("source"));
        if (target.Until < target.From)
        {
            json.Report("until", "Năm cuối không được trước năm đầu.");
        }

        if (target.FiveStars > target.Recognised)
        {
            json.Report("fiveStars", "Số sản phẩm 5 sao không được nhiều hơn số sản phẩm từ 3 sao trở lên.");
        }

        json.End();
        return target;
    }

    private static PlanRuling ReadRuling(StrictObject json)
    {
        var ruling = new PlanRuling(json.Text("ruling"), json.Text("source"));
        json.End();
        return ruling;
    }
}
