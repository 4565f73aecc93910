using HighPoint.Bot.Settings;
using Microsoft.Extensions.Configuration;

namespace HighPoint.Bot.Verbs;

public sealed class ListenAddressTests
{
    [Theory]
    [InlineData("", "http://localhost:3978")]
    [InlineData("urls=http://localhost:4000", "http://localhost:4000")]
    [InlineData("urls=http://+:80;https://[::1]:4001", "http://+:80;https://[::1]:4001")]
    [InlineData("http_ports=8080", null)]
    [InlineData("Kestrel:Endpoints:Http:Url=http://localhost:5005", null)]
    public void Our_Own_Address_Holds_Only_Where_Nobody_Says_Another(string setting, string? address) => Assert.Equal(address, ListenAddress.From(Settings(setting)));

    [Theory]
    [InlineData("localhost:3978")]
    [InlineData("http://localhost:39x")]
    [InlineData("http://localhost:99999")]
    [InlineData("ftp://localhost")]
    [InlineData("3978")]
    public void What_Is_No_Address_Is_Told(string url) =>
        Assert.Equal(
            $"urls is \"{url}\"; it must be an address such as \"http://localhost:3978\".",
            Assert.Throws<SettingsException>(() => ListenAddress.From(Settings($"urls={url}"))).Message);

    [Theory]
    [InlineData("http://[::]:8080", "http://localhost:8080")]
    [InlineData("http://0.0.0.0:8080", "http://localhost:8080")]
    [InlineData("http://localhost:3978", "http://localhost:3978")]
    [InlineData("http://10.0.0.5:3978", "http://10.0.0.5:3978")]
    public void An_Address_Is_Shown_As_A_Browser_Takes_It(string listening, string shown) => Assert.Equal(shown, ListenAddress.Shown(listening));

    private static IConfiguration Settings(string setting) =>
        new ConfigurationBuilder().AddInMemoryCollection(setting.Length == 0 ? [] : [KeyValuePair.Create(setting.Split('=')[0], (string?)setting.Split('=')[1])]).Build();
}
