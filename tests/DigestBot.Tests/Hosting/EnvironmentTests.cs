namespace DigestBot.Tests.Hosting;

/// <summary>Tests that change the environment of the process; no other test runs beside them.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class EnvironmentTests
{
    public const string Name = "environment";
}
