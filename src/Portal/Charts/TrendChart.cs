using System.Globalization;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace EdiRegion.Portal.Charts;

/// <summary>
/// A line over periods with its intervals, drawn as SVG on the server: one series, so one colour; every point carries its figure; a period
/// without a figure is a gap that says why. Colours and strokes come from the stylesheet, so nothing is inline.
/// </summary>
internal static class TrendChart
{
    private const int Width = 760;
    private const int Height = 340;
    private const int Left = 60;
    private const int Right = 20;
    private const int Top = 30;
    private const int Bottom = 60;

    public static IHtmlContent Draw(string id, string title, string description, IReadOnlyList<ChartPoint> points, decimal? parity, string unit)
    {
        var svg = new HtmlContentBuilder();
        var scale = new Scale(
            points.SelectMany(p => (decimal?[])[p.Value, p.Low, p.High]).OfType<decimal>().Concat(parity is { } even ? [even] : []),
            Top, Height - Top - Bottom);

        svg.AppendHtml($"<svg class=\"app-chart\" role=\"img\" aria-labelledby=\"{id}-title {id}-desc\" viewBox=\"0 0 {Width} {Height}\" xmlns=\"http://www.w3.org/2000/svg\" focusable=\"false\">")
            .AppendHtml($"<title id=\"{id}-title\">{Text(title)}</title><desc id=\"{id}-desc\">{Text(description)}</desc>");

        foreach (var mark in scale.Marks)
        {
            var y = scale.Y(mark);
            svg.AppendHtml($"<line class=\"app-chart__grid\" x1=\"{Left}\" x2=\"{Width - Right}\" y1=\"{N(y)}\" y2=\"{N(y)}\"/>")
                .AppendHtml($"<text class=\"app-chart__axis\" x=\"{Left - 8}\" y=\"{N(y + 5)}\" text-anchor=\"end\" aria-hidden=\"true\">{Text(Mark(mark, unit))}</text>");
        }

        if (parity is { } equal)
        {
            var y = scale.Y(equal);
            svg.AppendHtml($"<line class=\"app-chart__parity\" x1=\"{Left}\" x2=\"{Width - Right}\" y1=\"{N(y)}\" y2=\"{N(y)}\"/>")
                .AppendHtml($"<text class=\"app-chart__note\" x=\"{Width - Right}\" y=\"{N(y - 6)}\" text-anchor=\"end\" aria-hidden=\"true\">equal</text>");
        }

        DrawLines(svg, points, scale);

        for (var i = 0; i < points.Count; i++)
        {
            DrawPoint(svg, points[i], X(i, points.Count), scale);
        }

        return svg.AppendHtml("</svg>");
    }

    private static void DrawLines(HtmlContentBuilder svg, IReadOnlyList<ChartPoint> points, Scale scale)
    {
        for (var i = 1; i < points.Count; i++)
        {
            if (points[i - 1].Value is { } from && points[i].Value is { } to && !points[i].BreakBefore)
            {
                svg.AppendHtml($"<line class=\"app-chart__line\" x1=\"{N(X(i - 1, points.Count))}\" y1=\"{N(scale.Y(from))}\" x2=\"{N(X(i, points.Count))}\" y2=\"{N(scale.Y(to))}\"/>");
            }
        }
    }

    private static void DrawPoint(HtmlContentBuilder svg, ChartPoint point, decimal x, Scale scale)
    {
        svg.AppendHtml($"<text class=\"app-chart__axis\" x=\"{N(x)}\" y=\"{Height - Bottom + 28}\" text-anchor=\"middle\" aria-hidden=\"true\">{Text(point.Label)}</text>");

        if (point.Value is not { } value)
        {
            svg.AppendHtml($"<text class=\"app-chart__note\" x=\"{N(x)}\" y=\"{Height - Bottom - 8}\" text-anchor=\"middle\" aria-hidden=\"true\">{Text(point.Text)}</text>");
            return;
        }

        if (point is { Low: { } low, High: { } high })
        {
            svg.AppendHtml($"<line class=\"app-chart__interval\" x1=\"{N(x)}\" x2=\"{N(x)}\" y1=\"{N(scale.Y(low))}\" y2=\"{N(scale.Y(high))}\"/>");
        }

        svg.AppendHtml($"<circle class=\"app-chart__point\" cx=\"{N(x)}\" cy=\"{N(scale.Y(value))}\" r=\"5\"/>")
            .AppendHtml($"<text class=\"app-chart__value\" x=\"{N(x + 9)}\" y=\"{N(scale.Y(value) - 9)}\" aria-hidden=\"true\">{Text(point.Text)}</text>");
    }

    private static decimal X(int index, int count) =>
        Math.Round(Left + 30 + ((Width - Left - Right - 90) * (count == 1 ? 0.5m : (decimal)index / (count - 1))), 1);

    private static string Mark(decimal value, string unit) =>
        value.ToString("#,##0.##", CultureInfo.InvariantCulture) + (unit == "percent" ? "%" : "");

    private static string N(decimal number) => number.ToString("0.#", CultureInfo.InvariantCulture);

    private static string Text(string text) => HtmlEncoder.Default.Encode(text);
}
