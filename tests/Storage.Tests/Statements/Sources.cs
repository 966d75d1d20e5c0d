namespace ConsumerSafety.Storage.Tests.Statements;

/// <summary>The source files of the project under test.</summary>
internal static class Sources
{
    public static string Directory { get; } = Find();

    public static IEnumerable<(string Path, string Text)> Read(string pattern) =>
        System.IO.Directory.EnumerateFiles(Directory, pattern, SearchOption.AllDirectories)
            .Where(path => !Path.GetRelativePath(Directory, path).StartsWith("obj", StringComparison.Ordinal))
            .Select(path => (Path.GetRelativePath(Directory, path), File.ReadAllText(path)));

    private static string Find()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        for (; directory is not null; directory = directory.Parent)
            if (File.Exists(Path.Combine(directory.FullName, "ConsumerSafety.sln")))
                return Path.Combine(directory.FullName, "src", "Storage");
        throw new DirectoryNotFoundException("The solution is not above the tests.");
    }
}
