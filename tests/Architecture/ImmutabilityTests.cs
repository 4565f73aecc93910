using System.Reflection;
using System.Runtime.CompilerServices;
using HighPoint.Conversations;

namespace HighPoint.Architecture;

/// <summary>What the dialogs hand out can be kept, compared and replayed, because nothing in it ever changes.</summary>
public sealed class ImmutabilityTests
{
    [Fact]
    public void Nothing_That_The_Dialogs_Show_Can_Be_Set_After_It_Was_Made() =>
        Assert.Empty(
            from type in typeof(Assistant).Assembly.GetExportedTypes()
            from property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            where property.SetMethod is { IsPublic: true } set && !set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit))
            select $"{type.Name}.{property.Name}");

    [Fact]
    public void The_Dialogs_Hold_No_State_Of_Their_Own() =>
        Assert.Empty(
            from type in typeof(Assistant).Assembly.GetTypes()
            where !type.IsDefined(typeof(CompilerGeneratedAttribute)) && type.Namespace?.StartsWith("HighPoint", StringComparison.Ordinal) == true
            from field in type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
            where !field.IsInitOnly && !field.IsLiteral && !field.IsDefined(typeof(CompilerGeneratedAttribute))
                && !type.IsSubclassOf(typeof(System.Text.Json.Serialization.JsonSerializerContext))
            select $"{type.Name}.{field.Name}");

    [Fact]
    public void The_Dialogs_Stand_On_The_Runtime_And_A_Few_Libraries_Alone()
    {
        string[] known = ["System", "NodaTime", "Markdig", "Scriban", "YamlDotNet", "PhoneNumbers", "Microsoft.Recognizers.Text.DataTypes.TimexExpression"];
        Assert.All(typeof(Assistant).Assembly.GetReferencedAssemblies(), assembly => Assert.Contains(known, name => assembly.Name!.StartsWith(name, StringComparison.Ordinal)));
    }
}
