namespace OcopScoring.App.Words;

/// <summary>Names the resources of the program's words: the key is the Vietnamese text, <c>AppWords.en.resx</c> holds the English.</summary>
public sealed class AppWords;
