namespace OcopScoring.App.Web;

/// <summary>Marks a page that may ask for this device's camera; no other may.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class MayUseCameraAttribute : Attribute;
