using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace EdiRegion.TestKit.Browser;

/// <summary>
/// axe in the page itself, once per document, and only what it reports comes back: the usual client runs it in a further page each time and brings
/// every passed check along.
/// </summary>
internal static class Axe
{
    private const string Run = """
        async () => {
          const rules = { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }
          const { violations } = await axe.run(document, { runOnly: rules, resultTypes: ['violations'] })
          return violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.slice(0, 3).map((node) => node.html.slice(0, 160)).join(' | ')}`)
        }
        """;

    private static readonly string Source = new BundledAxeScriptProvider().GetScript();

    /// <summary>What speaks against WCAG 2.2 AA and against good practice on the page as it stands, a line for each rule.</summary>
    internal static async Task<IReadOnlyList<string>> FaultsAsync(this IPage page)
    {
        if (await page.EvaluateAsync<bool>("typeof axe === 'undefined'"))
        {
            await page.EvaluateAsync(Source);
        }

        return await page.EvaluateAsync<string[]>(Run);
    }
}
