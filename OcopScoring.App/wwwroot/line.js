// Both ends of the line speak every few seconds, so that both know soon when it is gone; Live/LiveSetup.cs holds the other end.
Blazor.start({
  circuit: {
    configureSignalR: builder => builder.withKeepAliveInterval(4000).withServerTimeout(12000),
  },
});
