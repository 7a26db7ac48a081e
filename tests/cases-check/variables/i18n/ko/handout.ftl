step-count = 단계 { $cuont }개
edition = { $date } 판
