// The page speaks every few seconds, so that the server knows soon when it is gone; Live/LiveSetup.cs holds the other end.
// It never gives the server up: a tablet that slept for hours, or a server that was away for as long, needs nobody to press anything.
Blazor.start({
  circuit: {
    configureSignalR: builder => builder.withKeepAliveInterval(4000),
    reconnectionOptions: { maxRetries: Number.MAX_SAFE_INTEGER, retryIntervalMilliseconds: attempt => attempt < 10 ? 0 : 5000 },
  },
});
