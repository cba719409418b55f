using ArchUnitNET.Domain;
using ArchUnitNET.Loader;

namespace DigestBot.Tests.Architecture;

/// <summary>The compiled types with all that their signatures, bodies, lambdas and iterators name. Loaded once: it takes seconds.</summary>
internal static class CompiledTypes
{
    private static readonly Lazy<ArchUnitNET.Domain.Architecture> All = new(() => new ArchLoader()
        .LoadAssemblies(typeof(BadInputException).Assembly, typeof(Cards.Card).Assembly, typeof(CompiledTypes).Assembly).Build());

    /// <summary>The two product assemblies.</summary>
    public static IReadOnlyList<IType> Product { get; } = [.. All.Value.Types.Where(t => t.Assembly.Name.Split(',')[0] != OwnName)];

    /// <summary>The types under <c>Breaches/</c>, which break every wall on purpose.</summary>
    public static IReadOnlyList<IType> Breaching { get; } = [.. All.Value.Types.Where(t => t.Assembly.Name.Split(',')[0] == OwnName)];

    private static string OwnName => typeof(CompiledTypes).Assembly.GetName().Name!;
}
