// The page speaks every few seconds, so that the server knows soon when it is gone; Live/LiveSetup.cs holds the other end.
Blazor.start({ circuit: { configureSignalR: builder => builder.withKeepAliveInterval(4000) } });
