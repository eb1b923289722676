namespace EdiRegion.Standalone;

/// <summary>Where this process is found: by people and clients, and by itself.</summary>
internal sealed record Addresses(string Public, string Local)
{
    internal static Addresses Of(string urls)
    {
        var first = BindingAddress.Parse(urls.Split(';')[0].Trim());
        var everywhere = first.Host is "+" or "*" or "0.0.0.0" or "[::]";
        return new(
            $"{first.Scheme}://{(everywhere ? "localhost" : first.Host)}:{first.Port}",
            $"{first.Scheme}://{(everywhere ? "127.0.0.1" : first.Host)}:{first.Port}");
    }
}
