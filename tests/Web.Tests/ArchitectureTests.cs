using System.Reflection;
using System.Xml.Linq;

namespace ConsumerSafety.Web.Tests;

/// <summary>The house's arrows point downwards, and its rooms stay small.</summary>
public sealed class ArchitectureTests
{
    private static readonly string s_root = FindRoot();

    private static readonly string[] s_bannedFolders =
        ["Helpers", "Managers", "Base", "Common", "Utils", "Utilities", "Misc", "Shared"];

    private static readonly Dictionary<string, string[]> s_arrows = new()
    {
        ["Domain"] = [],
        ["Storage"] = ["Domain"],
        ["Search"] = ["Domain"],
        ["Import"] = ["Domain"],
        ["Api"] = ["Domain", "Storage", "Search", "Import"],
        ["Web"] = ["Domain", "Storage", "Search", "Import", "Api"],
    };

    public static TheoryData<string> Projects => [.. s_arrows.Keys];

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_names_only_projects_below_it(string project)
    {
        var named = XDocument.Load(Path.Combine(s_root, "src", project, project + ".csproj"))
            .Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value));

        Assert.Empty(named.Except(s_arrows[project]));
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void An_assembly_uses_only_assemblies_below_it(string project)
    {
        var used = Assembly.Load("ConsumerSafety." + project).GetReferencedAssemblies()
            .Select(assembly => assembly.Name!)
            .Where(name => name.StartsWith("ConsumerSafety.", StringComparison.Ordinal))
            .Select(name => name["ConsumerSafety.".Length..]);

        Assert.Empty(used.Except(s_arrows[project]));
    }

    [Fact]
    public void The_domain_needs_no_package()
    {
        var domain = XDocument.Load(Path.Combine(s_root, "src", "Domain", "Domain.csproj"));

        Assert.Empty(domain.Descendants("PackageReference"));
    }

    [Fact]
    public void No_source_file_is_longer_than_300_lines()
    {
        var long_ = Sources().Where(path => File.ReadLines(path).Count() > 300).Select(Relative);

        Assert.Empty(long_);
    }

    [Fact]
    public void Most_source_files_are_short()
    {
        var lengths = Sources().Select(path => File.ReadLines(path).Count()).Order().ToList();

        Assert.InRange(lengths[lengths.Count / 2], 1, 60);
        Assert.InRange(lengths[lengths.Count * 9 / 10], 1, 160);
    }

    [Fact]
    public void No_line_of_source_is_longer_than_120_characters()
    {
        var long_ = Sources()
            .SelectMany(path => File.ReadLines(path)
                .Index()
                .Where(line => line.Item.Length > 120)
                .Select(line => $"{Relative(path)}:{line.Index + 1}"));

        Assert.Empty(long_);
    }

    [Fact]
    public void No_folder_has_a_name_that_says_nothing()
    {
        var folders = Sources().SelectMany(path => Relative(path).Split(Path.DirectorySeparatorChar)).Distinct();

        Assert.Empty(folders.Intersect(s_bannedFolders));
    }

    private static IEnumerable<string> Sources() => Directory
        .EnumerateFiles(Path.Combine(s_root, "src"), "*.cs", SearchOption.AllDirectories)
        .Where(path => !Relative(path).Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin"));

    private static string Relative(string path) => Path.GetRelativePath(s_root, path);

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "ConsumerSafety.sln")))
            folder = folder.Parent;
        return folder.FullName;
    }
}
