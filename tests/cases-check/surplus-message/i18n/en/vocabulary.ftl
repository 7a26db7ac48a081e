platform-windows = Windows
