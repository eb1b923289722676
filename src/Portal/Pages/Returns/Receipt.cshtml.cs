using EdiRegion.Portal.Api;
using EdiRegion.Region;

namespace EdiRegion.Portal.Pages.Returns;

/// <summary>What was signed off, by whom, and the digest that proves it.</summary>
internal sealed class ReceiptPage(RegionApi api, Definitions definitions) : ReturnPage(api, definitions)
{
    public Receipt Receipt { get; private set; } = null!;

    public async Task OnGetAsync()
    {
        await LoadAsync();
        Receipt = (await Api.GetAsync<Receipt>($"{ApiPath}/receipt", Stop)).Must();
    }
}
