return !new File('/proc/driver/nvidia/version').exists()
